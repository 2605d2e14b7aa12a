package timeline.api;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers what nothing else under the API does, as a problem and not as a page. */
@RestController
class NoSuchEndpoint {

    @RequestMapping("/api/**")
    void answer(HttpServletRequest request) {
        throw new NotFound("nothing answers " + request.getMethod() + " " + request.getRequestURI()
                + "; the contract is in /openapi.json");
    }
}
