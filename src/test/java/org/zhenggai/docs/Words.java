package org.zhenggai.docs;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.zhenggai.catalogue.Grade;
import org.zhenggai.catalogue.Kind;
import org.zhenggai.catalogue.Term;
import org.zhenggai.deadline.DayType;
import org.zhenggai.organisation.OrganisationSeed;
import org.zhenggai.organisation.Role;
import org.zhenggai.support.SourceFiles;

/** What codes are called in Chinese. */
final class Words {

    private final Map<String, String> units = new HashMap<>();
    private final Map<String, String> codes = new HashMap<>();

    Words(OrganisationSeed organisation) {
        organisation.units().forEach(unit -> units.put(unit.code(), unit.name()));
        Properties texts = new Properties();
        try {
            texts.load(new StringReader(SourceFiles.text(Path.of("src/main/resources/messages_zh_CN.properties"))));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        for (Role role : Role.values()) {
            codes.put(role.name(), texts.getProperty("organisation.role." + role));
        }
        for (Grade grade : Grade.values()) {
            codes.put(grade.name(), of(grade));
        }
        for (DayType days : DayType.values()) {
            codes.put(days.name(), of(days));
        }
        codes.putAll(Map.of(
                "true", "是",
                "false", "否",
                "REMINDER", "提醒",
                "YELLOW_CARD", "黄牌",
                "RED_CARD", "红牌",
                "ADMONITORY_TALK", "约谈",
                "CIRCULATED_CRITICISM", "通报批评"));
    }

    String unit(String code) {
        return units.getOrDefault(code, code);
    }

    /** A role, a grade, a way of counting days; what has no name stands as it is. */
    String code(String code) {
        return codes.getOrDefault(code, code);
    }

    static String of(Grade grade) {
        return switch (grade) {
            case MAJOR -> "重大";
            case IMPORTANT -> "重要";
            case GENERAL -> "一般";
        };
    }

    static String of(Kind kind) {
        return switch (kind) {
            case IMMEDIATE -> "立行立改";
            case PHASED -> "分阶段整改";
            case ONGOING -> "持续整改";
        };
    }

    static String of(DayType days) {
        return days == DayType.WORKING ? "工作日" : "自然日";
    }

    static String of(Term term) {
        return term.date() != null ? term.date().toString() : "交办后 " + term.days() + " 个" + of(term.dayType());
    }
}
