package timeline.replay;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** All views there are by name: those that every timeline has, and those of families. */
@Component
class Projections {

    private final List<Projection> all;
    private final List<ProjectionFamily> families;

    Projections(List<Projection> all, List<ProjectionFamily> families) {
        this.all = List.copyOf(all);
        this.families = List.copyOf(families);
    }

    /** Those that every timeline has. */
    List<Projection> all() {
        return all;
    }

    List<ProjectionFamily> families() {
        return families;
    }

    Optional<ProjectionFamily> listedBy(Projection projection) {
        return families.stream()
                .filter(family -> family.listedBy().equals(projection.name()))
                .findFirst();
    }

    Optional<Projection> find(String name) {
        return all.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .or(() -> families.stream()
                        .filter(family -> name.startsWith(family.prefix()))
                        .findFirst()
                        .map(family -> family.named(name)));
    }
}
