//! Chance without a memory: a draw depends on seed, place and visit, never on the draws before it.
//!
//! So a replay, a what-if branch and a play in another order of topics all meet the same outcomes.

const GOLDEN: u64 = 0x9E37_79B9_7F4A_7C15;

/// FNV-1a over the bytes of a key.
pub fn fnv1a64(key: &str) -> u64 {
    key.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3))
}

/// The finaliser of `SplitMix64`.
pub fn mix(mut z: u64) -> u64 {
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

/// The `k`-th number drawn at a place.
pub fn draw(seed: u64, key: &str, k: u64) -> u64 {
    mix((seed ^ fnv1a64(key)).wrapping_add(k.wrapping_mul(GOLDEN)))
}

/// Fisher–Yates from the end, with draws 1, 2, … of the place.
pub fn shuffle<T>(seed: u64, key: &str, list: &mut [T]) {
    for (k, last) in (1..list.len()).rev().enumerate() {
        let other = draw(seed, key, k as u64 + 1) % (last as u64 + 1);
        list.swap(last, other as usize);
    }
}

/// The outcome that a draw falls on, when each has a share.
pub fn pick(draw: u64, shares: impl Iterator<Item = u32> + Clone) -> usize {
    let sum: u64 = shares.clone().map(u64::from).sum();
    let mut left = draw % sum.max(1);
    for (at, share) in shares.enumerate() {
        if left < u64::from(share) {
            return at;
        }
        left -= u64::from(share);
    }
    0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn draws_agree_with_the_published_vectors() {
        assert_eq!(fnv1a64("S3/angle/1"), 0x64c9_cbd9_faf0_a713);
        for (seed, value, percent) in
            [(1, 0x8cb3_81ac_eded_5afd, 97), (2, 0xb1ec_c72e_e800_8cea, 14), (42, 0x1b68_92bf_28e3_11ab, 63)]
        {
            assert_eq!(draw(seed, "S3/angle/1", 1), value);
            assert_eq!(value % 100, percent);
        }
    }

    #[test]
    fn options_are_shuffled_as_the_published_vectors_say() {
        for (seed, order) in [(1, "abdc"), (42, "dbca")] {
            let mut options: Vec<char> = "abcd".chars().collect();
            shuffle(seed, "S3/open/shuffle/1", &mut options);
            assert_eq!(options.iter().collect::<String>(), order);
        }
    }

    #[test]
    fn shares_divide_the_draws() {
        let shares = [1, 0, 3];
        let picks: Vec<usize> = (0..4).map(|draw| pick(draw, shares.into_iter())).collect();
        assert_eq!(picks, [0, 2, 2, 2]);
    }
}
