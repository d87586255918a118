package dev.carrel.gathering;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a member says of how long before they want to be reminded. */
public sealed interface LeadWish {
    /** What they have chosen after they have said it, of {@link Reminding#OFFERED}; nothing when they choose nothing themselves any more. */
    Optional<List<Duration>> after(List<Duration> before);

    private static Optional<List<Duration>> offered(Stream<Duration> leads) {
        List<Duration> wanted = leads.toList();
        return Optional.of(Reminding.OFFERED.stream().filter(wanted::contains).toList());
    }

    /** So long before, and no more. */
    record These(List<Duration> leads) implements LeadWish {
        /** Keeps a copy. */
        public These {
            leads = List.copyOf(leads);
        }

        @Override
        public Optional<List<Duration>> after(List<Duration> before) {
            return offered(leads.stream());
        }
    }

    /** That long before, too. */
    record Also(Duration lead) implements LeadWish {
        @Override
        public Optional<List<Duration>> after(List<Duration> before) {
            return offered(Stream.concat(before.stream(), Stream.of(lead)));
        }
    }

    /** Not that long before any more. */
    record Without(Duration lead) implements LeadWish {
        @Override
        public Optional<List<Duration>> after(List<Duration> before) {
            return offered(before.stream().filter(one -> !one.equals(lead)));
        }
    }

    /** As it is without having chosen. */
    record Usual() implements LeadWish {
        @Override
        public Optional<List<Duration>> after(List<Duration> before) {
            return Optional.empty();
        }
    }
}
