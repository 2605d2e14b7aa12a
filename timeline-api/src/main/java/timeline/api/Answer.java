package timeline.api;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * What a write answers.
 *
 * @param body written as JSON
 */
public record Answer(HttpStatus status, HttpHeaders headers, Object body) {

    /** 200 with a version for the ETag. */
    public static Answer ok(long version, Object body) {
        return new Answer(HttpStatus.OK, etag(version), body);
    }

    /** 201 with a version for the ETag and the place of what was made. */
    public static Answer created(String location, long version, Object body) {
        HttpHeaders headers = etag(version);
        headers.set(HttpHeaders.LOCATION, location);
        return new Answer(HttpStatus.CREATED, headers, body);
    }

    private static HttpHeaders etag(long version) {
        HttpHeaders headers = new HttpHeaders();
        headers.setETag("\"" + version + "\"");
        return headers;
    }
}
