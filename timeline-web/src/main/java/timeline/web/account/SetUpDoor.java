package timeline.web.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.cloud.CloudPlatform;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Who may set the first account up: a browser on this machine, or whoever can read the log. */
@Component
class SetUpDoor {

    private static final Set<String> LOOPBACK_NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");
    private static final Set<String> PROXY_HEADERS =
            Set.of("forwarded", "via", "x-real-ip", "true-client-ip", "cf-connecting-ip");

    private final SetUpCode code;
    private final boolean behindProxy;

    SetUpDoor(SetUpCode code, Environment environment) {
        this.code = code;
        CloudPlatform platform = CloudPlatform.getActive(environment);
        String fallback = platform != null && platform.isUsingForwardHeaders() ? "native" : "none";
        this.behindProxy = !environment
                .getProperty("server.forward-headers-strategy", fallback)
                .equalsIgnoreCase("none");
    }

    boolean opensTo(HttpServletRequest request, @Nullable String typed) {
        return code.is(typed) || fromThisMachine(request);
    }

    /** Behind a proxy every caller comes from loopback, so a trace of one counts against it. */
    private boolean fromThisMachine(HttpServletRequest request) {
        return !behindProxy
                && isLoopback(request.getRemoteAddr())
                // A page elsewhere can make its own name mean 127.0.0.1 (DNS rebinding), but not drop the name.
                && LOOPBACK_NAMES.contains(request.getServerName().toLowerCase(Locale.ROOT))
                && Collections.list(request.getHeaderNames()).stream().noneMatch(SetUpDoor::tellsOfProxy);
    }

    private static boolean isLoopback(String address) {
        return address.startsWith("127.") || address.equals("0:0:0:0:0:0:0:1") || address.equals("::1");
    }

    private static boolean tellsOfProxy(String header) {
        String name = header.toLowerCase(Locale.ROOT);
        return name.startsWith("x-forwarded") || PROXY_HEADERS.contains(name);
    }
}
