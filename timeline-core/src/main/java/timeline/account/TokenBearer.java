package timeline.account;

/** Whom a token speaks for, and what it may do. */
public record TokenBearer(Reader reader, TokenScope scope) {}
