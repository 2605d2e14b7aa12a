package timeline.web.home;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import timeline.exchange.Imports;

/** The document of the demo, as an example of what can be imported. */
@Controller
class ExampleFile {

    private static final String NAME = "life-2022.json";

    @GetMapping("/examples/" + NAME)
    ResponseEntity<Resource> download() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(Imports.MEDIA_TYPE))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(NAME).build().toString())
                .body(new ClassPathResource("timeline/demo/" + NAME));
    }
}
