package dev.carrel.schedule;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import javax.sql.DataSource;

/**
 * Lets a library that takes connections from a {@link DataSource} write within a transaction that is under way: what it closes stays open,
 * and whether its rows are kept is decided with all the others.
 */
final class BorrowedConnection {
    private static final ScopedValue<Connection> LENT = ScopedValue.newInstance();

    /** Gives out the connection that the running thread has lent, and no other. */
    static final DataSource SOURCE = proxy(DataSource.class, (self, method, arguments) -> switch (method.getName()) {
        case "getConnection" -> LENT.get();
        case "toString" -> "the transaction under way";
        default -> throw new IllegalStateException("nothing but a connection is lent, no " + method.getName());
    });

    private BorrowedConnection() {}

    /** Runs the work while its connections are this one. */
    static void lend(Connection connection, Runnable work) {
        Connection unclosable = proxy(Connection.class, (self, method, arguments) -> {
            if (method.getName().equals("close")) {
                return null;
            }
            try {
                return method.invoke(connection, arguments);
            } catch (InvocationTargetException failure) {
                throw failure.getTargetException();
            }
        });
        ScopedValue.where(LENT, unclosable).run(work);
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
