// Where a person may live for the laws that the program knows; elsewhere it is typed on the command line.

/** ISO 3166: the European Union and the EEA, the United Kingdom, Australia, California. */
export const COUNTRIES: readonly string[] = [
  ..."AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO".split(" "),
  "GB",
  "AU",
  "US-CA",
];
