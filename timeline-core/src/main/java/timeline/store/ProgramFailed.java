package timeline.store;

/** One of PostgreSQL's programs ended with an error; the message holds what it printed. */
class ProgramFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ProgramFailed(String program, int exit, String said) {
        super(program + " failed (" + exit + "): " + said.strip());
    }
}
