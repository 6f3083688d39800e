package vestovoy.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import vestovoy.faq.BadInput;

/// Why a database cannot be used, as one sentence for the person who set it, with the remedy.
final class Refusals {
    /// The low byte of SQLite's extended codes is the primary one: https://sqlite.org/rescode.html
    private static final int PRIMARY_CODE = 0xff;

    private final StoreSettings settings;
    private final Dialect dialect;

    Refusals(StoreSettings settings, Dialect dialect) {
        this.settings = settings;
        this.dialect = dialect;
    }

    BadInput noFolder(Path file) {
        return new BadInput(
                "The folder of the database file %s does not exist: create it, or name another file."
                        .formatted(file.toAbsolutePath()));
    }

    static BadInput newer(String version) {
        return new BadInput(
                "The database was written by a newer Vestovoy (its tables have version %s): start that newer version, or restore the backup made before the upgrade."
                        .formatted(version));
    }

    BadInput sentence(Exception refusal) {
        SQLException cause = cause(refusal);
        if (cause instanceof SQLiteException sqlite) {
            return new BadInput(sqlite(sqlite.getResultCode()), refusal);
        }
        if (cause != null && dialect == Dialect.POSTGRESQL) {
            return new BadInput(postgresql(cause), refusal);
        }
        return new BadInput(other(refusal), refusal);
    }

    private static @Nullable SQLException cause(Exception refusal) {
        Throwable at = refusal;
        while (at != null) {
            if (at instanceof SQLException found) {
                return found;
            }
            at = at.getCause();
        }
        return null;
    }

    private String sqlite(SQLiteErrorCode code) {
        String file = dialect.rest(settings.place());
        return switch (SQLiteErrorCode.getErrorCode(code.code & PRIMARY_CODE)) {
            case SQLITE_READONLY ->
                    "The database file %s cannot be written: give this process the right to write to it and to its folder, or name another file."
                            .formatted(file);
            case SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH ->
                    "The database file %s cannot be opened: give this process the right to read and write it and its folder, or name another file."
                            .formatted(file);
            case SQLITE_NOTADB, SQLITE_CORRUPT ->
                    "The file %s is not a database or is damaged: name another file, or restore it from a backup."
                            .formatted(file);
            case SQLITE_FULL ->
                    "The disk of the database file %s is full: make room.".formatted(file);
            case SQLITE_BUSY, SQLITE_LOCKED ->
                    "The database file %s is held by another process: stop that one first."
                            .formatted(file);
            default ->
                    "The database file %s cannot be used (%s): look at its disk, or restore it from a backup."
                            .formatted(file, code.name());
        };
    }

    private String postgresql(SQLException cause) {
        String state = Objects.requireNonNullElse(cause.getSQLState(), "");
        String place = settings.place();
        if (state.startsWith("28")) {
            return "The database %s refuses the user '%s': correct the user or the password."
                    .formatted(place, settings.user());
        }
        if (state.startsWith("08")) {
            return "The database server of %s cannot be reached: start it, or correct the address."
                    .formatted(place);
        }
        if (state.equals("3D000")) {
            return "There is no database %s: create it, or correct its name.".formatted(place);
        }
        if (state.equals("42501") || state.equals("25006")) {
            return "The user '%s' may not write to the database %s: grant it the right to create tables there."
                    .formatted(settings.user(), place);
        }
        return "The database %s cannot be used (%s %s): correct that and start again."
                .formatted(place, state, firstLine(cause));
    }

    private String other(Exception refusal) {
        return "The tables of the database %s cannot be brought up to date (%s): restore a backup, or name an empty database."
                .formatted(settings.place(), firstLine(refusal));
    }

    private static String firstLine(Exception refusal) {
        return String.valueOf(refusal.getMessage()).lines().findFirst().orElse("").strip();
    }
}
