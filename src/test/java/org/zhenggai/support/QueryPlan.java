package org.zhenggai.support;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.ibatis.scripting.defaults.DefaultParameterHandler;
import org.springframework.jdbc.core.ResultSetExtractor;

/** How MariaDB would answer a mapper's query: which index for which table, and how many rows it expects to read. */
public record QueryPlan(List<Step> steps) {

    /** {@code key} is null where the table is read whole. */
    public record Step(String table, String key, long rows) {}

    public static QueryPlan of(Database database, Class<?> mapper, String query, Map<String, Object> parameters)
            throws SQLException {
        var statement = database.statement(mapper.getName() + "." + query);
        var sql = statement.getBoundSql(parameters);
        try (var connection = database.dataSource().getConnection();
                var explain = connection.prepareStatement("explain " + sql.getSql())) {
            new DefaultParameterHandler(statement, parameters, sql).setParameters(explain);
            try (var plan = explain.executeQuery()) {
                return of(plan);
            }
        }
    }

    /** Of a statement without a mapper. */
    public static QueryPlan of(Database database, String sql, Object... parameters) {
        return database.jdbc().query("explain " + sql, (ResultSetExtractor<QueryPlan>) QueryPlan::of, parameters);
    }

    private static QueryPlan of(ResultSet plan) throws SQLException {
        List<Step> steps = new ArrayList<>();
        while (plan.next()) {
            steps.add(step(plan));
        }
        return new QueryPlan(List.copyOf(steps));
    }

    private static Step step(ResultSet plan) throws SQLException {
        return new Step(plan.getString("table"), plan.getString("key"), plan.getLong("rows"));
    }

    /** The indexes that are used, in order. */
    public List<String> keys() {
        return steps.stream().map(Step::key).filter(key -> key != null).toList();
    }
}
