package dev.carrel.testkit;

import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** One fresh database of each kind. Their servers and templates are made once a JVM and end with the last test. */
final class BothDatabases implements ArgumentsProvider {
    private static final Namespace SHARED = Namespace.create(BothDatabases.class);

    @Override
    public Stream<? extends Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
        ExtensionContext.Store shared = context.getRoot().getStore(SHARED);
        H2Files files = shared.getOrComputeIfAbsent(H2Files.class, type -> new H2Files(), H2Files.class);
        PostgresServer server =
                shared.getOrComputeIfAbsent(PostgresServer.class, type -> new PostgresServer(), PostgresServer.class);
        return Stream.of(files.migrated(), server.migrated()).map(Arguments::of);
    }
}
