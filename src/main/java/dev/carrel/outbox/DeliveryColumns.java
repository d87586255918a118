package dev.carrel.outbox;

import dev.carrel.chat.PersonId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Recipient;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jdbi.v3.core.statement.SqlStatement;

/** How an address and a moment stand in a row of the outbox. */
final class DeliveryColumns {
    private static final String PERSON = "person";
    private static final String PLACE = "place";

    private DeliveryColumns() {}

    static Recipient recipient(ResultSet row) throws SQLException {
        Platform platform = Platform.ofKey(row.getString("platform"));
        String address = row.getString("address");
        return row.getString("address_kind").equals(PERSON)
                ? new Recipient.Person(new PersonId(platform, address))
                : new Recipient.Place(new PlaceId(platform, address));
    }

    static void bindAddress(SqlStatement<?> statement, Recipient to) {
        statement.bind("platform", to.platform().key());
        switch (to) {
            case Recipient.Person person ->
                statement.bind("kind", PERSON).bind("address", person.person().raw());
            case Recipient.Place place ->
                statement.bind("kind", PLACE).bind("address", place.place().raw());
        }
    }

    static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
