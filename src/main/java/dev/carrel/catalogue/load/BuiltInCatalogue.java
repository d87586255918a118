package dev.carrel.catalogue.load;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.carrel.catalogue.Catalogue;
import dev.carrel.catalogue.CatalogueReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The catalogue that comes with Carrel. */
public final class BuiltInCatalogue {
    private static final String RESOURCE = "/dev/carrel/catalogue/catalogue.json";

    private BuiltInCatalogue() {}

    /** Reads it from the jar. The file is checked against its schema when Carrel is built, so not again here. */
    public static Catalogue read() {
        try (InputStream resource = BuiltInCatalogue.class.getResourceAsStream(RESOURCE)) {
            if (resource == null) {
                throw new IllegalStateException(RESOURCE + " is missing from the jar");
            }
            return CatalogueReader.read(new JsonMapper().readTree(resource));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
