package timeline.api.account;

/** A problem detail of RFC 9457, in the order in which it is written. */
record Problem(String type, String title, int status, String detail) {

    static Problem of(String slug, String title, int status, String detail) {
        return new Problem("urn:timeline:problem:" + slug, title, status, detail);
    }
}
