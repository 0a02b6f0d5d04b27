// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.measures;

/// One figure of a unit and a reporting day. The day is that of the event which the figure counts:
/// sampling for specimens, the result for tests, confirmation for cases, the event itself for the
/// rest.
public enum Measure {
  /// Specimens taken, a pool's members one by one.
  SPECIMENS,
  /// Of those, the ones that went into a pool.
  SPECIMENS_POOLED,
  /// Pools read, whatever they showed.
  POOLS_READ,
  POOLS_POSITIVE,
  /// Specimens read by themselves under RT-PCR, by what they showed.
  PCR_READ,
  PCR_POSITIVE,
  /// The same under a rapid antigen test.
  RAPID_READ,
  RAPID_POSITIVE,
  /// Read by either method, neither positive nor negative.
  INCONCLUSIVE,
  /// People isolated on a rapid test or a positive pool who wait for their PCR.
  SUSPECTS,
  /// New F0 by the setting in which they were found.
  CASES_COMMUNITY,
  CASES_QUARANTINE,
  CASES_LOCKDOWN,
  CASES_FACILITY,
  CASES_CARER,
  CASES_IMPORTED,
  CASES_OTHER_PROVINCE,
  /// F0 that the Ministry announced with a number, on the day of its bulletin.
  CASES_ANNOUNCED,
  DISCHARGED,
  DEATHS,
  /// Doses of any vaccine given.
  VACCINE_DOSES,
  /// F0 whose contacts an officer confirmed and passed on, on the day of the first time.
  CASES_TRACED,
  /// Of those, within the rule's hours of the result.
  CASES_TRACED_IN_TIME,
  /// Contacts passed on, by their degree, at the unit that looks after them.
  CONTACTS_F1,
  CONTACTS_F2,
  /// Contacts whom that unit reached, on the day of the first time.
  CONTACTS_REACHED
}
