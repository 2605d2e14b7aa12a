package timeline.kind;

/**
 * What an entry says beyond its words, by kind.
 *
 * <p>The components of a record are the members of {@code details} in JSON: one that is neither an {@code Optional} nor a
 * list is required, as is a list that is {@link Required}; an absent list is an empty one. Validation, typed reading and
 * JSON Schema are all derived from that.
 */
public sealed interface Details permits CareerDetails, FamilyDetails, HealthDetails, LivingDetails, CustomDetails {}
