// SPDX-License-Identifier: Apache-2.0
package vn.phaodai;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;
import vn.phaodai.cli.Main;

/// What the project's pages promise can be found in the project.
class HouseDocumentsTest {
  private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]+)(?:#[^)]*)?\\)");
  private static final Pattern COMMAND =
      Pattern.compile("(?m)(?:`|^)(?:\\./)?phaodai ([a-z][a-z-]*)");
  private static final Pattern FENCED = Pattern.compile("(?ms)^```\\w*\\n(.*?)^```");

  /// The cell of a row of a table that says, by a link, what the row is about.
  private static final Pattern NAMED =
      Pattern.compile("^\\|(?: \\w+ \\|)? (\\[`[^`]+`]\\([^)]+\\)) \\|");

  private static final Path DECISIONS = House.ROOT.resolve("docs/decisions");

  @Test
  void everyLinkInThePagesLeadsToAFile() {
    List<String> broken = new ArrayList<>();
    for (Path page : pages()) {
      LINK.matcher(House.read(page))
          .results()
          .map(link -> link.group(1))
          .filter(target -> !target.startsWith("http"))
          .filter(target -> !page.resolveSibling(target).toFile().exists())
          .forEach(target -> broken.add(House.ROOT.relativize(page) + " -> " + target));
    }

    assertThat(broken).isEmpty();
  }

  @Test
  void everyCommandNamedInThePagesExists() {
    Set<String> existing = new TreeSet<>();
    for (Class<?> command : Main.class.getAnnotation(Command.class).subcommands()) {
      existing.add(command.getAnnotation(Command.class).name());
    }
    Set<String> named = new TreeSet<>();
    for (Path page : pages()) {
      COMMAND.matcher(House.read(page)).results().forEach(found -> named.add(found.group(1)));
    }

    assertThat(named).isNotEmpty();
    assertThat(existing).containsAll(named);
  }

  @Test
  void theReadmeHasTwoSetUpCommandsAndTheContinuousBuildCallsTheSecond() {
    String readme = House.read(House.ROOT.resolve("README.md"));

    List<String> commands =
        FENCED.matcher(readme).results().map(block -> block.group(1).strip()).toList();
    List<String> checks =
        House.read(House.ROOT.resolve(".ci/run"))
            .lines()
            .filter(line -> line.startsWith("mvn"))
            .toList();

    assertThat(commands).containsExactly("./phaodai demo", "mvn verify");
    assertThat(checks).containsExactly(commands.getLast() + " </dev/null");
  }

  @Test
  void noTableNamesTheSameThingInTwoRows() {
    List<String> doubled = new ArrayList<>();
    for (Path page : pages()) {
      Set<String> seen = new HashSet<>();
      for (String line : House.read(page).lines().toList()) {
        if (!line.startsWith("|")) {
          seen.clear();
        }
        NAMED
            .matcher(line)
            .results()
            .map(found -> found.group(1))
            .filter(name -> !seen.add(name))
            .forEach(name -> doubled.add(House.ROOT.relativize(page) + " names " + name));
      }
    }

    assertThat(doubled).isEmpty();
  }

  @Test
  void everyDecisionIsNumberedListedAndHasItsFourParts() {
    String index = House.read(DECISIONS.resolve("README.md"));
    List<String> names =
        Arrays.stream(DECISIONS.toFile().list())
            .filter(name -> name.matches("[0-9]{4}-.*\\.md"))
            .sorted()
            .toList();

    assertThat(names).isNotEmpty();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      String page = House.read(DECISIONS.resolve(name));
      assertThat(name).startsWith("%04d-".formatted(i + 1));
      assertThat(index).contains("(" + name + ")");
      assertThat(page).startsWith("# " + name.substring(0, 4) + " ");
      assertThat(page).contains("## Context", "## Choice", "## Alternatives", "## Consequences");
    }
  }

  private static List<Path> pages() {
    List<Path> pages = new ArrayList<>(House.files(House.ROOT.resolve("docs"), ".md"));
    for (String name : List.of("README", "ARCHITECTURE", "CONTRIBUTING", "CHANGELOG")) {
      pages.add(House.ROOT.resolve(name + ".md"));
    }
    return pages;
  }
}
