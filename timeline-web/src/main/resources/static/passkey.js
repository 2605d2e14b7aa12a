// Passkeys: the browser is asked for one, and what it answers is sent on. Without this script the forms stay hidden.

const posted = (form, address, body) =>
  fetch(address, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-XSRF-TOKEN": form.elements._csrf.value },
    body,
  }).then((answer) => {
    if (!answer.ok) {
      throw new Error(String(answer.status));
    }
    return answer;
  });

const optionsOf = async (form, address) => (await posted(form, `${address}/options`, "")).json();

/** What the server reads of a credential; browsers write more. */
const written = (credential) => {
  const { id, rawId, type, authenticatorAttachment, response, clientExtensionResults } = credential.toJSON();
  const { attestationObject, clientDataJSON, transports, authenticatorData, signature, userHandle } = response;
  return JSON.stringify({
    id,
    rawId,
    type,
    authenticatorAttachment,
    clientExtensionResults,
    response: attestationObject
      ? { attestationObject, clientDataJSON, transports }
      : { authenticatorData, clientDataJSON, signature, userHandle },
  });
};

const make = async (form) => {
  const address = form.dataset.passkeyMake;
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(await optionsOf(form, address));
  const credential = await navigator.credentials.create({ publicKey });
  await posted(form, `${address}?label=${encodeURIComponent(form.elements.label.value)}`, written(credential));
};

const prove = async (form) => {
  const address = form.dataset.passkeyProve;
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(await optionsOf(form, address));
  const credential = await navigator.credentials.get({ publicKey });
  await posted(form, address, written(credential));
};

const offer = (form, ceremony) => {
  form.hidden = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const fault = form.querySelector("[data-passkey-fault]");
    fault.hidden = true;
    try {
      await ceremony(form);
      location.assign(form.dataset.then);
    } catch (refused) {
      fault.hidden = false;
    }
  });
};

if (globalThis.PublicKeyCredential?.parseCreationOptionsFromJSON) {
  document.querySelectorAll("[data-passkey-make]").forEach((form) => offer(form, make));
  document.querySelectorAll("[data-passkey-prove]").forEach((form) => offer(form, prove));
}
