package timeline.web.retrospective;

/** Something that a form lets one choose. */
record Pick(String value, String label, String hint, String lane, boolean chosen) {}
