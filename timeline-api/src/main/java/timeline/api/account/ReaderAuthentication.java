package timeline.api.account;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import timeline.account.Reader;
import timeline.account.TokenBearer;
import timeline.account.TokenScope;

/** A signed-in account, however it proved who it is. Never serialized: a session keeps ids alone. */
final class ReaderAuthentication extends AbstractAuthenticationToken {

    private static final GrantedAuthority READ = new SimpleGrantedAuthority("read");
    private static final GrantedAuthority WRITE = new SimpleGrantedAuthority("write");

    private final Reader reader;

    private ReaderAuthentication(Reader reader, Set<GrantedAuthority> authorities) {
        super(authorities);
        this.reader = reader;
        setAuthenticated(true);
    }

    static ReaderAuthentication inPerson(Reader reader) {
        return new ReaderAuthentication(reader, Set.of(READ, WRITE));
    }

    static ReaderAuthentication byToken(TokenBearer bearer) {
        boolean writes = bearer.scope() == TokenScope.WRITE;
        return new ReaderAuthentication(bearer.reader(), writes ? Set.of(READ, WRITE) : Set.of(READ));
    }

    @Override
    public Reader getPrincipal() {
        return reader;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public String getName() {
        return reader.username();
    }
}
