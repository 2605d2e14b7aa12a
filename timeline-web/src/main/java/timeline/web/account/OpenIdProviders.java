package timeline.web.account;

import java.util.List;
import java.util.stream.StreamSupport;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;

/** The OpenID Connect providers that the settings name; usually none. */
@Component
class OpenIdProviders {

    private final List<Provider> all;

    OpenIdProviders(ObjectProvider<ClientRegistrationRepository> registrations) {
        this.all = registrations.getIfAvailable() instanceof Iterable<?> several
                ? StreamSupport.stream(several.spliterator(), false)
                        .map(ClientRegistration.class::cast)
                        .filter(registration -> registration.getScopes().contains("openid"))
                        .map(registration ->
                                new Provider(registration.getRegistrationId(), registration.getClientName()))
                        .toList()
                : List.of();
    }

    /**
     * A provider.
     *
     * @param id its name in the settings
     * @param name what people call it
     */
    record Provider(String id, String name) {

        /** Where signing in there begins. */
        public String address() {
            return "/oauth2/authorization/" + id;
        }
    }

    List<Provider> all() {
        return all;
    }
}
