package dev.carrel.catalogue;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One library-science program: an id that people can type, and the facts that are known of it. */
public final class Program {
    private final String id;
    private final Map<Field<?>, Fact<?>> facts;

    /** A program with these facts; of two facts of one field the later one stands. */
    public Program(String id, Collection<? extends Fact<?>> facts) {
        this.id = id;
        Map<Field<?>, Fact<?>> byField = new LinkedHashMap<>();
        facts.forEach(fact -> byField.put(fact.field(), fact));
        this.facts = Collections.unmodifiableMap(byField);
    }

    /** The short name by which commands and files know the program, such as {@code sjsu}. */
    public String id() {
        return id;
    }

    /** The university, as commonly written. */
    public String name() {
        return value(Field.INSTITUTION).orElse(id);
    }

    /** All facts, in the order of the file. */
    public Collection<Fact<?>> facts() {
        return facts.values();
    }

    /** What is known of one field; empty if nobody ever looked. */
    @SuppressWarnings("unchecked") // a fact is kept under its own field, so its type is the field's
    public <T> Optional<Fact<T>> fact(Field<T> field) {
        return Optional.ofNullable((Fact<T>) facts.get(field));
    }

    /** The value of one field; empty means unknown, never "no". */
    public <T> Optional<T> value(Field<T> field) {
        return fact(field).flatMap(Fact::value);
    }

    /** ALA's word on the program, if any is known. */
    public boolean accredited() {
        return value(Field.ACCREDITATION).map(Accreditation::accredited).orElse(false);
    }

    /** Whether the whole degree can be done online; empty if no page says how classes are held. */
    public Optional<Boolean> fullyOnline() {
        return value(Field.DELIVERY).map(modes -> modes.stream().anyMatch(Delivery::fullyOnline));
    }

    /** What the whole degree costs in tuition, as far as anybody states it. */
    public Optional<TuitionEstimate> tuition() {
        return TuitionEstimate.of(this);
    }

    /** The program's deadlines as printed, none if none is stated. */
    public List<Deadline> deadlines() {
        return value(Field.DEADLINES).orElse(List.of());
    }

    /** The program's credits in semester credits, for comparing. */
    public Optional<BigDecimal> semesterCredits() {
        CreditSystem system = value(Field.CREDIT_SYSTEM).orElse(CreditSystem.SEMESTER);
        return value(Field.CREDITS).map(credits -> system.inSemesterCredits(BigDecimal.valueOf(credits)));
    }

    @Override
    public String toString() {
        return id;
    }
}
