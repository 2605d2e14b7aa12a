package timeline.api.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;
import timeline.account.TokenBearer;
import timeline.account.Tokens;

/** Takes a request with a bearer token for its account; such a request has no session, whatever cookie it brings. */
final class BearerFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final Tokens tokens;
    private final ApiEntryPoint entryPoint;

    BearerFilter(Tokens tokens, ApiEntryPoint entryPoint) {
        this.tokens = tokens;
        this.entryPoint = entryPoint;
    }

    /** What follows {@code Bearer}; empty when the request speaks another scheme or none. */
    static Optional<String> token(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        return Optional.of(header.substring(SCHEME.length()).strip());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> token = token(request);
        if (token.isPresent()) {
            Optional<TokenBearer> bearer = tokens.bearer(token.get());
            if (bearer.isEmpty()) {
                entryPoint.tokenUnknown(response);
                return;
            }
            SecurityContextHolder.setContext(new SecurityContextImpl(ReaderAuthentication.byToken(bearer.get())));
        }
        chain.doFilter(request, response);
    }
}
