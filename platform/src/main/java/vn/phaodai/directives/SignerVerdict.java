// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives;

/// What the directory says about who signed a dispatch. None of them stops anything: a person
/// decides.
public enum SignerVerdict {
  /// The person held the seat on that day, and the seat carries the capacity.
  MATCHES(Standing.HOLDS),
  /// The body that issues is not in the directory.
  ISSUER_UNKNOWN(Standing.UNCHECKED),
  /// No name can be read under the signature.
  NO_NAME(Standing.UNCHECKED),
  /// The directory does not know everybody in that seat on that day.
  SEAT_VACANT(Standing.UNCHECKED),
  /// The body has no such position.
  POSITION_UNKNOWN(Standing.DOUBTED),
  /// The person sat in another seat of the body on that day.
  OTHER_SEAT(Standing.DOUBTED),
  /// The person had the seat at another time.
  NOT_THAT_DAY(Standing.DOUBTED),
  /// Almost the holder's name: other diacritics, or the words in another order.
  NAME_NEAR(Standing.DOUBTED),
  HELD_BY_ANOTHER(Standing.DOUBTED),
  /// The right person, in a capacity that the seat does not carry: a deputy without KT.
  CAPACITY_NOT_HELD(Standing.DOUBTED),
  /// Printed as acting where the directory has a full holder, or the other way round.
  ACTING_DIFFERS(Standing.DOUBTED);

  /// What a verdict means for the reader.
  public enum Standing {
    HOLDS,
    UNCHECKED,
    /// Listed among what the dispatch lacks until somebody has looked into it.
    DOUBTED
  }

  private final Standing standing;

  SignerVerdict(Standing standing) {
    this.standing = standing;
  }

  public Standing standing() {
    return standing;
  }
}
