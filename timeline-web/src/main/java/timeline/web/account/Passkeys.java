package timeline.web.account;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import timeline.account.Account;
import timeline.account.Accounts;
import timeline.account.Act;
import timeline.account.Audit;
import timeline.account.Reader;
import timeline.life.AccountId;

/**
 * Passkeys (Web Authentication, level 3): made by a signed-in person on a device that checks who holds it, and then as good
 * as a password. Only the challenge is kept between the two halves of a ceremony; the rest is made anew.
 */
@Component
class Passkeys {

    static final int MOST = 20;

    private final PasskeyProperties site;
    private final Environment environment;
    private final UserCredentialRepository table;
    private final Accounts accounts;
    private final Audit audit;
    private final TransactionOperations transactions;

    Passkeys(
            PasskeyProperties site,
            Environment environment,
            UserCredentialRepository table,
            Accounts accounts,
            Audit audit,
            TransactionOperations transactions) {
        this.site = site;
        this.environment = environment;
        this.table = table;
        this.accounts = accounts;
        this.audit = audit;
        this.transactions = transactions;
    }

    List<CredentialRecord> of(AccountId account) {
        return table.findByUserId(PasskeyUsers.handle(account)).stream()
                .sorted(Comparator.comparing(CredentialRecord::getCreated))
                .toList();
    }

    /** What a browser is asked to make. */
    PublicKeyCredentialCreationOptions toMake(AccountId account) {
        return relyingParty(Bytes.random())
                .createPublicKeyCredentialCreationOptions(new ImmutablePublicKeyCredentialCreationOptionsRequest(
                        UsernamePasswordAuthenticationToken.authenticated(account.toString(), null, List.of())));
    }

    /**
     * Keeps what a browser made for a challenge.
     *
     * @param label tells its owner where it is kept
     * @throws RuntimeException when it does not fit the challenge, the site or the account
     */
    void keep(
            AccountId account,
            Bytes challenge,
            String label,
            PublicKeyCredential<AuthenticatorAttestationResponse> made) {
        if (of(account).size() >= MOST) {
            throw new IllegalStateException("the account has as many passkeys as it may");
        }
        Webauthn4JRelyingPartyOperations relyingParty = relyingParty(challenge);
        PublicKeyCredentialCreationOptions asked = relyingParty.createPublicKeyCredentialCreationOptions(
                new ImmutablePublicKeyCredentialCreationOptionsRequest(
                        UsernamePasswordAuthenticationToken.authenticated(account.toString(), null, List.of())));
        transactions.executeWithoutResult(status -> {
            relyingParty.registerCredential(
                    new ImmutableRelyingPartyRegistrationRequest(asked, new RelyingPartyPublicKey(made, label)));
            audit.note(account, Act.PASSKEY_ADDED, label);
        });
    }

    /** What a browser is asked to prove; of whichever passkey of this site it has. */
    PublicKeyCredentialRequestOptions toProve(Bytes challenge) {
        return PublicKeyCredentialRequestOptions.builder()
                .challenge(challenge)
                .rpId(site.rpId())
                .userVerification(UserVerificationRequirement.REQUIRED)
                .timeout(WaitingRoom.PATIENCE)
                .build();
    }

    /**
     * Who proved to be here.
     *
     * @throws RuntimeException when the proof does not fit the challenge, the site or any passkey
     */
    Optional<Reader> proven(Bytes challenge, PublicKeyCredential<AuthenticatorAssertionResponse> proof) {
        Bytes handle = relyingParty(challenge)
                .authenticate(new RelyingPartyAuthenticationRequest(toProve(challenge), proof))
                .getId();
        return PasskeyUsers.account(handle).flatMap(accounts::find).map(Account::reader);
    }

    /** Forgets a passkey; nothing happens when the account has no such. */
    void remove(AccountId account, String id) {
        of(account).stream()
                .filter(passkey -> passkey.getCredentialId().toBase64UrlString().equals(id))
                .forEach(passkey -> transactions.executeWithoutResult(status -> {
                    table.delete(passkey.getCredentialId());
                    audit.note(account, Act.PASSKEY_REMOVED, passkey.getLabel());
                }));
    }

    /** Made when it is needed: before the server listens its port is not known. */
    private Webauthn4JRelyingPartyOperations relyingParty(Bytes challenge) {
        Webauthn4JRelyingPartyOperations relyingParty = new Webauthn4JRelyingPartyOperations(
                new PasskeyUsers(accounts),
                table,
                PublicKeyCredentialRpEntity.builder()
                        .id(site.rpId())
                        .name("timeline")
                        .build(),
                site.origins(environment.getProperty("local.server.port", "8080")));
        relyingParty.setCustomizeCreationOptions(options -> options.challenge(challenge)
                .timeout(WaitingRoom.PATIENCE)
                .authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        return relyingParty;
    }
}
