/**
 * The two facts of the sky that the lunar calendar needs, on civil days of Vietnam (UTC+7).
 *
 * Mean new moon with its periodic terms and the sun's longitude are from J. Meeus, "Astronomical Formulae for
 * Calculators", as used by Ho Ngoc Duc for the Vietnamese calendar; good to a few minutes between 1900 and 2100.
 * Days are Julian day numbers at noon: 2451545 is 2000-01-01.
 */
const ZONE_DAYS = 7 / 24
const RADIANS = Math.PI / 180

/** The Julian day, in Vietnam, of the `k`-th new moon after 1900-01-01. */
export function newMoonDay(k: number): number {
  const t = k / 1236.85
  const mean =
    2_415_020.759_33 +
    29.530_588_68 * k +
    0.000_117_8 * t ** 2 -
    0.000_000_155 * t ** 3 +
    0.000_33 * sine(166.56 + 132.87 * t - 0.009_173 * t ** 2)
  const sun = 359.2242 + 29.105_356_08 * k - 0.000_033_3 * t ** 2 - 0.000_003_47 * t ** 3
  const moon = 306.0253 + 385.816_918_06 * k + 0.010_730_6 * t ** 2 + 0.000_012_36 * t ** 3
  const node = 21.2964 + 390.670_506_46 * k - 0.001_652_8 * t ** 2 - 0.000_002_39 * t ** 3
  const correction =
    (0.1734 - 0.000_393 * t) * sine(sun) +
    0.0021 * sine(2 * sun) -
    0.4068 * sine(moon) +
    0.0161 * sine(2 * moon) -
    0.0004 * sine(3 * moon) +
    0.0104 * sine(2 * node) -
    0.0051 * sine(sun + moon) -
    0.0074 * sine(sun - moon) +
    0.0004 * sine(2 * node + sun) -
    0.0004 * sine(2 * node - sun) -
    0.0006 * sine(2 * node + moon) +
    0.001 * sine(2 * node - moon) +
    0.0005 * sine(2 * moon + sun)
  const clockDrift = -0.000_278 + 0.000_265 * t + 0.000_262 * t ** 2
  return Math.floor(mean + correction - clockDrift + 0.5 + ZONE_DAYS)
}

/** The number, counted from 1900-01-01, of the new moon nearest before or on a Julian day; may be one too high or low. */
export function newMoonIndex(julianDay: number): number {
  return Math.floor((julianDay - 2_415_021.076_998_695) / 29.530_588_853)
}

/** In which twelfth of its yearly path, 0 to 11, the sun stands when a day begins in Vietnam; 9 begins at the winter solstice. */
export function sunSector(julianDay: number): number {
  const t = (julianDay - 2_451_545.5 - ZONE_DAYS) / 36_525
  const anomaly = 357.5291 + 35_999.0503 * t - 0.000_155_9 * t ** 2 - 0.000_000_48 * t ** 3
  const mean = 280.466_45 + 36_000.769_83 * t + 0.000_303_2 * t ** 2
  const centre =
    (1.9146 - 0.004_817 * t - 0.000_014 * t ** 2) * sine(anomaly) +
    (0.019_993 - 0.000_101 * t) * sine(2 * anomaly) +
    0.000_29 * sine(3 * anomaly)
  const longitude = (((mean + centre) % 360) + 360) % 360
  return Math.floor(longitude / 30)
}

function sine(degrees: number): number {
  return Math.sin(degrees * RADIANS)
}
