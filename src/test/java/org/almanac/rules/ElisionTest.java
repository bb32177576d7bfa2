package org.almanac.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElisionTest {
  @ParameterizedTest
  @CsvSource({
    "Pas encore de nouvelles de Andrew., Pas encore de nouvelles d’Andrew.",
    "Le plan de École Ronald-Marion, Le plan d’École Ronald-Marion",
    "une autre personne que Ana, une autre personne qu’Ana",
    "De Åse à Ana, D’Åse à Ana",
    "Le mentorat de Hélène, Le mentorat d’Hélène",
    "avec plus de Henri que de Hugo, avec plus d’Henri que d’Hugo",
    "le café de Yvonne, le café d’Yvonne"
  })
  void a_name_that_begins_with_a_vowel_follows_without_a_gap(String filled, String said) {
    assertThat(Elision.in(filled)).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({
    "Le plan de Birch PS",
    "Le calendrier de Yeo",
    "le mentorat de Heather",
    "le plan de Holy Family",
    "les jours de Yann",
    "Cela aide Andrew",
    "plus de 200 personnes",
    "la rencontre de octobre",
    "le courriel de IT"
  })
  void anything_else_stays_as_it_is(String text) {
    assertThat(Elision.in(text)).isEqualTo(text);
  }
}
