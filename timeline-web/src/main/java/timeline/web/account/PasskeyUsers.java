package timeline.web.account;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import timeline.account.Account;
import timeline.account.Accounts;
import timeline.life.AccountId;

/** Accounts as passkeys know them: by their id, so that there is no second table of who there is. */
final class PasskeyUsers implements PublicKeyCredentialUserEntityRepository {

    private final Accounts accounts;

    PasskeyUsers(Accounts accounts) {
        this.accounts = accounts;
    }

    static Bytes handle(AccountId id) {
        return new Bytes(ByteBuffer.allocate(16)
                .putLong(id.value().getMostSignificantBits())
                .putLong(id.value().getLeastSignificantBits())
                .array());
    }

    static Optional<AccountId> account(Bytes handle) {
        ByteBuffer bytes = ByteBuffer.wrap(handle.getBytes());
        return bytes.remaining() == 16
                ? Optional.of(new AccountId(new UUID(bytes.getLong(), bytes.getLong())))
                : Optional.empty();
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
        return account(id).flatMap(accounts::find).map(PasskeyUsers::entity).orElse(null);
    }

    /** By the id of the account, which is what the ceremony is told as the name. */
    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String id) {
        return accounts.find(new AccountId(UUID.fromString(id)))
                .map(PasskeyUsers::entity)
                .orElse(null);
    }

    @Override
    public void save(PublicKeyCredentialUserEntity entity) {
        // an account is there already
    }

    @Override
    public void delete(Bytes id) {
        throw new UnsupportedOperationException("an account does not go with a passkey");
    }

    private static PublicKeyCredentialUserEntity entity(Account account) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(handle(account.id()))
                .name(account.username())
                .displayName(account.username())
                .build();
    }
}
