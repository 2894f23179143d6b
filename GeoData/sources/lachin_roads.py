"""The two roads from Goris to Khankendi through the Lachin district, by towns and drawn by hand between them.

Neither alignment is published as positions. The old one joins towns; the new one leaves the border at the Hakari bridge and
runs south-east of Lachin. Both are good to about 2 km and their lengths are no evidence of the roads'."""
GORIS, TEGH, KORNIDZOR = (46.34168, 39.51111), (46.48054, 39.55826), (46.53046, 39.54763)
LACHIN, TURSHSU = (46.54977, 39.63742), (46.64306, 39.6875)
SHUSHA, KHANKENDI = (46.74989, 39.76006), (46.7528, 39.8177)
HAKARI = (46.526, 39.58)  # general knowledge, as in sites

OLD_ARMENIA = [GORIS, TEGH, (46.505, 39.567), HAKARI]
OLD_AZERBAIJAN = [HAKARI, (46.535, 39.605), LACHIN, (46.583, 39.648), (46.612, 39.675), TURSHSU, (46.69, 39.72), SHUSHA, KHANKENDI]
NEW_ARMENIA = [GORIS, TEGH, KORNIDZOR, (46.520, 39.563), HAKARI]
NEW_AZERBAIJAN = [HAKARI, (46.565, 39.588), (46.603, 39.603), (46.640, 39.620), (46.664, 39.643), (46.654, 39.668), TURSHSU,
                  (46.69, 39.72), SHUSHA, KHANKENDI]
