package org.almanac.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Broken and hostile files change nothing, row for row, and are explained. */
@ImportsSlice
class HostileFilesTest {
  @Autowired Village village;

  @BeforeEach
  void build() {
    village.build();
  }

  @ParameterizedTest
  @MethodSource("files")
  void a_hostile_file_changes_nothing_and_is_explained(HostileFile hostile) {
    List<String> before = village.rows();

    Look look = village.look(Village.CODE, hostile.file());

    assertThat(look.isRefused()).isTrue();
    assertThat(look.troubles())
        .anySatisfy(
            trouble -> {
              assertThat(trouble.file()).isEqualTo(hostile.file().name());
              assertThat(trouble.line()).isEqualTo(hostile.line());
              assertThat(trouble.column()).isEqualTo(hostile.column());
              assertThat(trouble.message()).contains(hostile.said()).doesNotContain("{", "''");
            });
    assertThat(village.rows()).isEqualTo(before);
  }

  static List<HostileFile> files() {
    List<HostileFile> all = new ArrayList<>(HostilePeople.all());
    all.addAll(HostilePosts.all());
    return all;
  }
}
