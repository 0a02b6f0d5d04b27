// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.bulletins;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.territory.Units;

/// The published bulletins as everybody may read them: figures and texts, no name of a person.
@Service
@Transactional(readOnly = true)
public class PublicBulletins {
  private final BulletinRepository rows;
  private final BulletinFigures figures;
  private final Units units;

  PublicBulletins(BulletinRepository rows, BulletinFigures figures, Units units) {
    this.rows = rows;
    this.figures = figures;
    this.units = units;
  }

  /// @param corrects name of the bulletin that it corrects; empty in an ordinary one
  public record Item(Bulletin bulletin, List<FigureLine> lines, String corrects) {
    public Item {
      lines = List.copyOf(lines);
    }
  }

  /// The last ones of a province, the latest first.
  public List<Item> latest(long province, int limit) {
    List<Bulletin> published = rows.published(List.of(units.get(province).path()), limit);
    Map<Long, List<FigureLine>> lines = figures.lines(published);
    return published.stream()
        .map(
            one ->
                new Item(
                    one,
                    lines.getOrDefault(one.id(), List.of()),
                    Optional.ofNullable(one.corrects())
                        .map(rows::get)
                        .map(Bulletin::name)
                        .orElse("")))
        .toList();
  }
}
