package org.zhenggai.support;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What a database says of its tables, a line for each column, index and constraint: two schemas that say the same are the
 * same, whatever has made them. Comments and the order of columns do not count, nor what H2 makes up: names, and indexes of references where none was.
 */
public final class SchemaFacts {

    private static final List<String> OF_H2 = List.of(
            "select 'column', table_name, column_name, data_type, character_maximum_length, numeric_precision,"
                    + " numeric_scale, datetime_precision, is_nullable, column_default, identity_generation,"
                    + " generation_expression from information_schema.columns where table_schema = 'PUBLIC'",
            "select 'index', table_name, index_name, is_unique, ordinal_position, column_name, ordering_specification"
                    + " from information_schema.index_columns where index_schema = 'PUBLIC'"
                    + " and (is_unique or index_name not like '%\\_INDEX\\_%')",
            "select 'constraint', table_name, constraint_name, constraint_type"
                    + " from information_schema.table_constraints where table_schema = 'PUBLIC'",
            "select 'reference', constraint_name, unique_constraint_name, update_rule, delete_rule"
                    + " from information_schema.referential_constraints where constraint_schema = 'PUBLIC'");

    private static final List<String> OF_MYSQL = List.of(
            "select 'table', table_name, engine, table_collation from information_schema.tables"
                    + " where table_schema = database()",
            "select 'column', table_name, column_name, column_type, is_nullable, column_default, extra,"
                    + " generation_expression, character_set_name, collation_name from information_schema.columns"
                    + " where table_schema = database()",
            "select 'index', table_name, index_name, non_unique, seq_in_index, column_name, sub_part, collation,"
                    + " index_type from information_schema.statistics where table_schema = database()",
            "select 'constraint', table_name, constraint_name, constraint_type"
                    + " from information_schema.table_constraints where table_schema = database()",
            "select 'reference', table_name, constraint_name, referenced_table_name, unique_constraint_name,"
                    + " update_rule, delete_rule from information_schema.referential_constraints"
                    + " where constraint_schema = database()");

    private SchemaFacts() {}

    /** Sorted. */
    public static List<String> of(JdbcTemplate jdbc, boolean h2) {
        return (h2 ? OF_H2 : OF_MYSQL)
                .stream()
                        .flatMap(question -> jdbc.queryForList(question).stream())
                        .map(fact ->
                                fact.values().stream().map(Objects::toString).collect(Collectors.joining(" ")))
                        .map(fact -> fact.replaceAll("\\b(CONSTRAINT|PRIMARY_KEY)_\\w+", "$1")
                                .replaceAll("_INDEX_\\w+", "_INDEX"))
                        .sorted()
                        .toList();
    }
}
