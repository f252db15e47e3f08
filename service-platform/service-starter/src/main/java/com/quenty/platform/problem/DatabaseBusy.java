package com.quenty.platform.problem;

/** No connection came free in time, or the database is not there at the moment. */
@ProblemCode("database-busy")
public final class DatabaseBusy extends Unavailable {

    public DatabaseBusy() {
        super("The database is busy at the moment; retry.");
    }
}
