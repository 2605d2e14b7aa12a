package timeline.kind;

import timeline.text.Text;

/**
 * A kind of the catalogue.
 *
 * @param key how it is written in JSON, such as {@code job-changed}
 * @param lane where its entries lie unless an entry says otherwise
 * @param details the record that holds its details
 */
public record Kind(String key, Lane lane, Shape shape, Text label, Class<? extends Details> details) {}
