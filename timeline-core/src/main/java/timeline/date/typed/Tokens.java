package timeline.date.typed;

import java.util.ArrayList;
import java.util.List;

/** The tokens that are still to be read. */
final class Tokens {
    private final List<Token> tokens;
    private int at;

    Tokens(List<Token> tokens) {
        this.tokens = new ArrayList<>(tokens);
    }

    boolean done() {
        return at == tokens.size();
    }

    Token peek() {
        return tokens.get(at);
    }

    Token take() {
        return tokens.get(at++);
    }

    void skip(int count) {
        at += count;
    }

    /** Takes one out that is still to be read. */
    boolean takeOut(int ahead) {
        tokens.remove(at + ahead);
        return true;
    }

    boolean startsWith(Kind... kinds) {
        for (int ahead = 0; ahead < kinds.length; ahead++) {
            if (at + ahead >= tokens.size() || !ahead(ahead).is(kinds[ahead])) {
                return false;
            }
        }
        return true;
    }

    Token ahead(int ahead) {
        return tokens.get(at + ahead);
    }

    int value(int ahead) {
        return ahead(ahead).value();
    }
}
