package org.zhenggai.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhenggai.platform.Refused;
import org.zhenggai.platform.paging.PageRequest;
import org.zhenggai.platform.paging.Paged;

class AskingForAListTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void sortsByCodeWhereNothingIsSaid(String text) {
        assertThat(ItemSort.parse(text)).isEqualTo(new ItemSort(ItemSort.Column.CODE, false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title|TITLE|false",
                "deadline,asc|DEADLINE|false",
                "deadline,DESC|DEADLINE|true",
                " responsibleUnit , desc |RESPONSIBLE_UNIT|true"
            })
    void sortsByAFieldOfTheItem(String text, ItemSort.Column column, boolean descending) {
        assertThat(ItemSort.parse(text)).isEqualTo(new ItemSort(column, descending));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plan",
                "TITLE",
                "title,up",
                "title,",
                "title,asc,code",
                ",desc",
                "i.code",
                "code;drop table person"
            })
    void refusesAnyOtherFieldOrDirectionAndListsTheFields(String text) {
        assertThatThrownBy(() -> ItemSort.parse(text)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.key()).isEqualTo("page.sort.unknown");
            assertThat(refused.arguments()[0]).isEqualTo(text);
            assertThat((String) refused.arguments()[1]).startsWith("code, title, programme");
        });
    }

    @ParameterizedTest
    @CsvSource({"0,1,1,0", "0,500,500,0", "3,501,500,1500", "0,2147483647,500,0", "2147483647,500,500,1073741823500"})
    void clampsTheSizeAndReachesTheFarthestPage(int page, int size, int clamped, long offset) {
        PageRequest request = PageRequest.of(page, size);
        assertThat(request.size()).isEqualTo(clamped);
        assertThat(request.offset()).isEqualTo(offset);
    }

    @ParameterizedTest
    @CsvSource({"-1,10", "0,0", "0,-5"})
    void refusesAPageThatCannotBe(int page, int size) {
        assertThatThrownBy(() -> PageRequest.of(page, size)).hasMessage("page.range");
    }

    @Test
    void countsExactlyUpToTenThousandAndSaysSoBeyond() {
        PageRequest request = PageRequest.of(2, 50);
        assertThat(Paged.of(List.of(), 10_000, request)).isEqualTo(new Paged<>(List.of(), 10_000, false, 2, 50));
        assertThat(Paged.of(List.of(), 10_001, request)).isEqualTo(new Paged<>(List.of(), 10_000, true, 2, 50));
    }

    @Test
    void searchesForWildcardsAsForAnyOtherCharacter() {
        Search search = Search.of(" 100%_a! ");
        assertThat(search.patterns()).containsExactly("%100!%!_a!!%");
        assertThat(Search.of("%").sign()).isEqualTo("!%%");
    }

    @Test
    void looksForWhatBeginsLikeACodeAmongTheCodesAlone() {
        assertThat(Search.of("zg-2022-07").codes()).isEqualTo("ZG-2022-07%");
        assertThat(Search.of("ss").codes()).isEqualTo("SS%");
        assertThat(Search.of("0703").codes()).isNull();
        assertThat(Search.of("zg-整改").codes()).isNull();
        assertThat(Search.of("0703").grams()).containsExactly("07", "70", "03");
        assertThat(Search.of("矿").grams()).isEmpty();
        assertThat(Search.of("矿").sign()).isEqualTo("矿%");
    }
}
