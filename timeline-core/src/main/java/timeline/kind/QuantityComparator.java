package timeline.kind;

/** How a number is to be understood, in the codes of FHIR R5 (QuantityComparator). */
public enum QuantityComparator implements Choice {
    LESS_THAN("<"),
    AT_MOST("<="),
    AT_LEAST(">="),
    MORE_THAN(">"),
    /** Enough to reach this total. */
    SUFFICIENT_TO_ACHIEVE("ad");

    private final String key;

    QuantityComparator(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
