package timeline.share;

/**
 * A share that was just made.
 *
 * @param code the secret of its address, which can never be shown again
 */
public record IssuedShare(Share share, String code) {

    @Override
    public String toString() {
        return "IssuedShare[" + share + "]"; // the secret stays out of logs
    }
}
