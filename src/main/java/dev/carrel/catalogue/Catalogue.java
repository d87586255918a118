package dev.carrel.catalogue;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All programs that are known, in the order of their files. Immutable. */
public final class Catalogue {
    /** Where ALA itself lists what is accredited; every card links to it. */
    public static final String ALA_DIRECTORY = "https://www.ala.org/educationcareers/accreditedprograms/directory";

    private final Map<String, Program> byId;

    /** A catalogue of these programs; of two with one id the later one stands. */
    public Catalogue(Collection<Program> programs) {
        Map<String, Program> map = new LinkedHashMap<>();
        programs.forEach(program -> map.put(program.id(), program));
        this.byId = Collections.unmodifiableMap(map);
    }

    /** Every program. */
    public List<Program> programs() {
        return List.copyOf(byId.values());
    }

    /** The program with this id. */
    public Optional<Program> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** How many programs there are. */
    public int size() {
        return byId.size();
    }
}
