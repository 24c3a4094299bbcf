(** * Sequences of distributions and their limits

    The three signatures of collapse, as limits of an arbitrary sequence of
    distributions. The alphabet may change with [n]; a fixed alphabet is the
    constant family.

    Definitions, for families [T : nat -> finType], [p0 x P : forall n, T n -> R]
    - [entropy_vanishes]     H(P_n) -> 0
    - [variance_vanishes]    Var(P_n) -> 0, with the labels [x n]
    - [divergence_explodes]  D(P0||P_n) -> oo: for every bound [M], from some
                             [n] on, D(P0||P_n) > M, where D = +oo exceeds all
    - [two_letters p]        [p] is positive at two letters at least
    - [on_fixed k S S']      for every alphabet with [k] letters or more, [P0]
                             with two letters, distinct labels and every
                             sequence [P_n]: [S] implies [S']
    - [on_growing S S']      the same on alphabets X_0 <= X_1 <= ... whose size
                             is not bounded; the letters of X_n are the first
                             [K n] of a fixed enumeration, with fixed labels
    - [C14b_statement], [C14d_statement], ..., [C14o_statement]

    Main results, for a distribution [p] and letters [a != b]
    - [pair_le_ent]     [p a * p b <= ent p]
    - [pair_le_vari]    [p a * p b * (x a - x b)^2 <= vari p x]
    - [vari_le_mixed]   [vari p x <= M * \sum_i p i * (1 - p i)] if [(x i - x j)^2 <= M]
    - [ent_le_pairs]    [ent p <= 2 k^2 sqrt e] if [p i * p j <= e] for [i != j]
    - [kl_ge_pair]      [kl p q >= - 3 - c * ln (q a * q b)] if [c <= p a, p b]
    - [explodes_of_pair] D(P0||P_n) -> oo if P_n(a) P_n(b) -> 0 for two letters
                        of P0 *)

From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums Distributions Divergence Entropy Moments.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

(** ** Products of two masses *)

Section Pairs.
Variable T : finType.
Implicit Types (p q x : T -> R) (a b : T) (c e M : R).

Lemma sumR_ge_pair (F : T -> R) a b : (forall i, 0 <= F i) -> a != b ->
  F a + F b <= \sum_i F i.
Proof.
move=> F0 ab; rewrite (sumR_split1 a) (bigD1 b) 1?eq_sym //=.
have : 0 <= \sum_(i | (i != a) && (i != b)) F i by apply: sumR_ge0 => i _.
lra.
Qed.

Lemma pair_le1 p a b : is_dist p -> a != b -> p a + p b <= 1.
Proof. by move=> [p0 <-]; apply: sumR_ge_pair. Qed.

Lemma sum_others p i : is_dist p -> \sum_(j | j != i) p j = 1 - p i.
Proof. by move=> [_ <-]; rewrite (sumR_split1 i); ring. Qed.

Lemma mass_le_ent1 y : 0 <= y <= 1 -> y * (1 - y) <= - (y * ln y).
Proof.
move=> [[y0|<-] y1]; last by lra.
by have := ln_le_sub1 y0; nra.
Qed.

Lemma mixed_le_ent p : is_dist p -> \sum_i p i * (1 - p i) <= ent p.
Proof.
move=> pd; rewrite /ent -sumR_opp; apply: sumR_le => i _.
by apply: mass_le_ent1; split; [apply pd | apply: dist_le1].
Qed.

Lemma pair_le_mixed p a b : is_dist p -> a != b -> p a * p b <= \sum_i p i * (1 - p i).
Proof.
move=> pd ab; have m0 i : 0 <= p i * (1 - p i).
  by have := dist_le1 i pd; have := proj1 pd i; nra.
apply: Rle_trans (sumR_ge_term a m0).
by have := pair_le1 pd ab; have := proj1 pd a; nra.
Qed.

Lemma pair_le_ent p a b : is_dist p -> a != b -> p a * p b <= ent p.
Proof. by move=> pd ab; apply: Rle_trans (pair_le_mixed pd ab) (mixed_le_ent pd). Qed.

Lemma vari_about p x c : is_dist p ->
  \sum_i (x i - c) ^ 2 * p i = vari p x + (avg p x - c) ^ 2.
Proof.
move=> [_ p1]; rewrite /vari; set m := avg p x.
have -> : (m - c) ^ 2 = \sum_i ((m - c) ^ 2 * p i) by rewrite sumR_mull p1; ring.
have -> : \sum_i (x i - m) ^ 2 * p i + \sum_i (m - c) ^ 2 * p i =
  \sum_i (x i - m) ^ 2 * p i + \sum_i (m - c) ^ 2 * p i
   + 2 * (m - c) * (\sum_i p i * x i - m * \sum_i p i).
  by rewrite p1 -[\sum_i p i * x i]/m; ring.
rewrite -!sumR_mull -!sumR_sub -!sumR_mull -!sumR_add.
by apply: eq_bigr => i _; ring.
Qed.

Lemma vari_le_mixed p x M : is_dist p -> (forall i j, (x i - x j) ^ 2 <= M) ->
  vari p x <= M * \sum_i p i * (1 - p i).
Proof.
move=> pd xM; have [p0 p1] := pd.
have -> : vari p x = \sum_j p j * vari p x by rewrite sumR_mulr p1; ring.
rewrite -sumR_mull; apply: sumR_le => j _.
have -> : M * (p j * (1 - p j)) = p j * (M * (1 - p j)) by ring.
apply: Rmult_le_compat_l => //.
have : vari p x <= \sum_i (x i - x j) ^ 2 * p i.
  by rewrite vari_about //; have := pow2_ge_0 (avg p x - x j); lra.
rewrite (sumR_split1 j) -sum_others // -sumR_mull => H; apply: (Rle_trans _ _ _ H).
have -> : (x j - x j) ^ 2 * p j = 0 by ring.
by rewrite Rplus_0_l; apply: sumR_le => i _; apply: Rmult_le_compat_r.
Qed.

Lemma pair_le_vari p x a b : is_dist p -> a != b ->
  p a * p b * (x a - x b) ^ 2 <= vari p x.
Proof.
move=> pd ab; have [p0 _] := pd; set u := x a - avg p x; set v := x b - avg p x.
have t0 i : 0 <= (x i - avg p x) ^ 2 * p i.
  by apply: Rmult_le_pos => //; apply: pow2_ge_0.
have : u ^ 2 * p a + v ^ 2 * p b <= vari p x by apply: sumR_ge_pair t0 ab.
have -> : x a - x b = u - v by rewrite /u /v; ring.
have A := p0 a; have B := p0 b; have := pair_le1 pd ab => AB.
have S0 w y : 0 <= y -> 0 <= w ^ 2 * y * (1 - (p a + p b)).
  by move=> y0; apply: Rmult_le_pos; [apply/Rmult_le_pos/y0/pow2_ge_0 | lra].
have := S0 u _ A; have := S0 v _ B; have := pow2_ge_0 (p a * u + p b * v); lra.
Qed.

End Pairs.
(** ** Upper bounds for the entropy *)

Section Upper.
Variable T : finType.
Implicit Types (p q x : T -> R) (a b : T) (c e M : R).

(** [- y ln y <= 2 sqrt y (1 - y)] on [[0, 1]]. *)
Lemma ent1_le_sqrt y : 0 <= y <= 1 -> - (y * ln y) <= 2 * sqrt y * (1 - y).
Proof.
move=> [[y0|<-] y1]; last by rewrite sqrt_0; lra.
set s := sqrt y; have s0 : 0 < s := sqrt_lt_R0 _ y0.
have ys : y = s * s by rewrite sqrt_sqrt //; lra.
have s1 : s <= 1 by rewrite -sqrt_1; apply: sqrt_le_1_alt.
have : ln (/ s) <= / s - 1 by apply: ln_le_sub1; apply: Rinv_0_lt_compat.
rewrite ln_Rinv // ys ln_mult // => H.
have : s * s * - ln s <= s * s * (/ s - 1) by apply: Rmult_le_compat_l; nra.
have -> : s * s * (/ s - 1) = s * (1 - s) by field; lra.
by nra.
Qed.

Lemma mass_mix_le p i : is_dist p ->
  sqrt (p i) * (1 - p i) <= \sum_(j | j != i) sqrt (p i * p j).
Proof.
move=> pd; rewrite -sum_others // -sumR_mull; apply: sumR_le => j _.
have pi := dist_ge0 i pd; have pj := dist_ge0 j pd; have pj1 := dist_le1 j pd.
rewrite sqrt_mult //; apply: Rmult_le_compat_l; first exact: sqrt_pos.
rewrite -{1}(sqrt_sqrt _ pj) -[X in _ <= X]Rmult_1_r.
by apply: Rmult_le_compat_l; [exact: sqrt_pos | rewrite -sqrt_1; apply: sqrt_le_1_alt].
Qed.

Lemma ent_le_pairs p e : is_dist p -> (forall i j, i != j -> p i * p j <= e) ->
  ent p <= 2 * INR #|T| * INR #|T| * sqrt e.
Proof.
move=> pd pe; have e0 i : 0 <= 2 * INR #|T| * sqrt e.
  by have := sqrt_pos e; have := pos_INR #|T|; nra.
have -> : 2 * INR #|T| * INR #|T| * sqrt e = \sum_(i : T) 2 * INR #|T| * sqrt e.
  by rewrite sumR_dist; ring.
rewrite /ent -sumR_opp; apply: sumR_le => i _.
have pi : 0 <= p i <= 1 by split; [exact: dist_ge0 | exact: dist_le1].
apply: (Rle_trans _ _ _ (ent1_le_sqrt pi)).
suff : sqrt (p i) * (1 - p i) <= INR #|T| * sqrt e by lra.
apply: (Rle_trans _ _ _ (mass_mix_le i pd)); rewrite -sumR_dist.
rewrite (sumR_split1 i) -[X in X <= _]Rplus_0_l; apply: Rplus_le_compat.
  exact: sqrt_pos.
by apply: sumR_le => j ji; apply: sqrt_le_1_alt; apply: pe; rewrite eq_sym.
Qed.

(** A distribution on two letters. *)
Lemma ent_two_letters p a b : is_dist p -> a != b ->
  (forall i, i != a -> i != b -> p i = 0) -> ent p <= 4 * sqrt (p b).
Proof.
move=> pd ab p0; have p01 i : 0 <= p i <= 1.
  by split; [exact: dist_ge0 | exact: dist_le1].
have sum2 F : (forall i, p i = 0 -> F i = 0) -> \sum_i F i = F a + F b.
  move=> F0; rewrite (sumR_split1 a) (bigD1 b) 1?eq_sym //= big1 ?Rplus_0_r // => i.
  by case/andP=> ia ib; apply/F0/p0.
have := dist_sum pd; rewrite sum2 // => pab.
rewrite /ent -sumR_opp sum2 => [|i ->]; last by ring.
have := ent1_le_sqrt (p01 a); have := ent1_le_sqrt (p01 b).
have -> : 1 - p a = p b by lra.
have sb : sqrt (p b) * sqrt (p b) = p b by apply: sqrt_sqrt; case: (p01 b).
have sa : sqrt (p a) <= 1 by rewrite -sqrt_1; apply: sqrt_le_1_alt; apply p01.
have sb1 : sqrt (p b) <= 1 by rewrite -sqrt_1; apply: sqrt_le_1_alt; apply p01.
have := sqrt_pos (p a); have := sqrt_pos (p b); have := p01 b; nra.
Qed.

(** ** Two letters in the divergence *)

Lemma xlnx_ge y : 0 <= y -> -1 <= y * ln y.
Proof.
move=> y0; have := @gibbs_term y 1 y0 Rle_0_1; rewrite ln_1.
have n10 : 1 = 0 -> y = 0 by lra.
by move/(_ n10); lra.
Qed.

Lemma kl_ge_pair p q a b c : (forall i, 0 <= p i) -> is_dist q -> dom p q ->
  a != b -> 0 < c -> c <= p a -> c <= p b -> - 3 - c * ln (q a * q b) <= kl p q.
Proof.
move=> p0 qd pq ab c0 ca cb; have q0 i : 0 <= q i by apply: dist_ge0.
have qa : 0 < q a by apply: (dom_gt0 q0 pq); lra.
have qb : 0 < q b by apply: (dom_gt0 q0 pq); lra.
have rest : -1 <= \sum_(i | (i != a) && (i != b)) p i * (ln (p i) - ln (q i)).
  apply: (Rle_trans _ (\sum_(i | (i != a) && (i != b)) - q i)).
    have := dist_sum qd; rewrite (sumR_split1 a) (bigD1 b) 1?eq_sym //= sumR_opp; lra.
  apply: sumR_le => i _; have := @gibbs_term (p i) (q i) (p0 i) (q0 i) (@pq i).
  by have := p0 i; lra.
have la : ln (q a) <= 0 by apply: ln_le0; split=> //; apply: dist_le1.
have lb : ln (q b) <= 0 by apply: ln_le0; split=> //; apply: dist_le1.
have A : 0 <= (p a - c) * - ln (q a) by apply: Rmult_le_pos; lra.
have B : 0 <= (p b - c) * - ln (q b) by apply: Rmult_le_pos; lra.
rewrite /kl (sumR_split1 a) (bigD1 b) 1?eq_sym //= ln_mult //.
by have := xlnx_ge (p0 a); have := xlnx_ge (p0 b); lra.
Qed.

Lemma kl_le_logs p q : is_dist p -> is_dist q -> (forall i, 0 < q i) ->
  kl p q <= \sum_i - ln (q i).
Proof.
move=> pd qd q0; apply: sumR_le => i _.
have lq : ln (q i) <= 0 by apply: ln_le0; split=> //; apply: dist_le1.
have p1 := dist_le1 i pd; case: (dist_ge0 i pd) => [pi|<-]; last by lra.
by have := @ln_le0 (p i); nra.
Qed.

End Upper.

(** ** Sequences that tend to 0 *)

Section Vanishing.
Implicit Types u v w : nat -> R.

Lemma cv0_intro u : (forall e, 0 < e -> exists n0, forall n, (n0 <= n)%N -> Rabs (u n) < e) ->
  Un_cv u 0.
Proof.
move=> H e e0; have [n0 Hn] := H e e0; exists n0 => n /leP nn.
by rewrite /R_dist Rminus_0_r; apply: Hn.
Qed.

Lemma cv0_elim u e : Un_cv u 0 -> 0 < e -> exists n0, forall n, (n0 <= n)%N -> Rabs (u n) < e.
Proof.
move=> H e0; have [n0 Hn] := H e e0; exists n0 => n /leP nn.
by have := Hn n nn; rewrite /R_dist Rminus_0_r.
Qed.

Lemma cv0_squeeze u v c : 0 < c -> (forall n, 0 <= u n <= c * v n) -> Un_cv v 0 -> Un_cv u 0.
Proof.
move=> c0 uv v0; apply: cv0_intro => e e0.
have ec : 0 < e / c by apply: Rdiv_lt_0_compat.
have [n0 Hn] := cv0_elim v0 ec; exists n0 => n /Hn.
have [u0 ucv] := uv n; move=> /Rabs_def2 [ve _].
rewrite Rabs_right; last lra.
have := Rmult_lt_compat_l _ _ _ c0 ve.
have -> : c * (e / c) = e by field; lra.
lra.
Qed.

Lemma cv0_sqrt v : Un_cv v 0 -> Un_cv (fun n => sqrt (v n)) 0.
Proof.
move=> v0; apply: cv0_intro => e e0.
have [n0 Hn] := cv0_elim v0 (Rmult_lt_0_compat _ _ e0 e0); exists n0 => n /Hn.
move=> /Rabs_def2 [ve _].
rewrite Rabs_right; last by apply/Rle_ge/sqrt_pos.
have e2 : 0 < e * e by apply: Rmult_lt_0_compat.
case: (Rle_lt_dec 0 (v n)) => v0n; last by have := sqrt_le_1_alt (v n) 0; rewrite sqrt_0; lra.
by rewrite -(sqrt_square e); [apply: sqrt_lt_1 | ]; lra.
Qed.

Lemma cv0_le u v : (forall n, 0 <= u n <= v n) -> Un_cv v 0 -> Un_cv u 0.
Proof. by move=> uv; apply: (@cv0_squeeze _ _ 1) => [|n]; [lra | have := uv n; lra]. Qed.

Lemma cv0_inv : Un_cv (fun n => / INR n.+2) 0.
Proof.
apply: cv0_intro => e e0; have [m [me m0]] := archimed_cor1 e e0.
exists m => n mn; have m1 : 0 < INR m by apply: lt_0_INR.
have mn2 : INR m <= INR n.+2 by apply: le_INR; apply/leP/(leq_trans mn)/(leq_trans (leqnSn n)).
rewrite Rabs_right; last by apply/Rle_ge/Rlt_le/Rinv_0_lt_compat; lra.
by apply: Rle_lt_trans me; apply: Rinv_le_contravar.
Qed.

Lemma not_cv0 u e : 0 < e -> (forall n, e <= u n) -> ~ Un_cv u 0.
Proof.
move=> e0 eu /cv0_elim /(_ e0) [n /(_ n (leqnn n)) /Rabs_def2 [un _]].
by have := eu n; lra.
Qed.

End Vanishing.

(** ** The signatures as limits *)

Definition signature : Type :=
  forall T : nat -> finType, (forall n, T n -> R) -> (forall n, T n -> R) ->
    (forall n, T n -> R) -> Prop.

Definition entropy_vanishes : signature :=
  fun T p0 x P => Un_cv (fun n => ent (P n)) 0.

Definition variance_vanishes : signature :=
  fun T p0 x P => Un_cv (fun n => vari (P n) (x n)) 0.

Definition divergence_explodes : signature :=
  fun T p0 x P => forall M, exists n0, forall n, (n0 <= n)%N ->
    dom (p0 n) (P n) -> M < kl (p0 n) (P n).

Definition two_letters (T : finType) (p : T -> R) : Prop :=
  exists a b : T, [/\ a != b, 0 < p a & 0 < p b].

(** [S] implies [S'] for every sequence on every alphabet [T] with [sizes #|T|]. *)
Definition on_fixed (sizes : pred nat) (S S' : signature) : Prop :=
  forall T : finType, sizes #|T| ->
  forall P0 x : T -> R, is_dist P0 -> two_letters P0 -> injective x ->
  forall P : nat -> T -> R, (forall n, is_dist (P n)) ->
  S (fun=> T) (fun=> P0) (fun=> x) P -> S' (fun=> T) (fun=> P0) (fun=> x) P.

(** [S] implies [S'] for every sequence on growing alphabets: [X_n] has the
    letters [0, ..., K n - 1], and [P0] is a distribution on [X_0]. *)
Definition on_growing (S S' : signature) : Prop :=
  forall K : nat -> nat, (forall n, K n <= K n.+1)%N -> (forall m, exists n, m <= K n)%N ->
  forall P0 x : nat -> R,
  is_dist (fun i : 'I_(K 0%N) => P0 i) -> two_letters (fun i : 'I_(K 0%N) => P0 i) ->
  (forall i, (K 0%N <= i)%N -> P0 i = 0) -> injective x ->
  forall P : forall n, 'I_(K n) -> R, (forall n, is_dist (P n)) ->
  S (fun n => [finType of 'I_(K n)]) (fun n i => P0 i) (fun n i => x i) P ->
  S' (fun n => [finType of 'I_(K n)]) (fun n i => P0 i) (fun n i => x i) P.

Definition two_only : pred nat := fun k => k == 2%N.
Definition three_up : pred nat := fun k => (3 <= k)%N.

(** On two letters, all six implications. *)
Definition C14b_statement : Prop :=
  (on_fixed two_only entropy_vanishes variance_vanishes /\
   on_fixed two_only entropy_vanishes divergence_explodes) /\
  (on_fixed two_only variance_vanishes entropy_vanishes /\
   on_fixed two_only variance_vanishes divergence_explodes) /\
  (on_fixed two_only divergence_explodes entropy_vanishes /\
   on_fixed two_only divergence_explodes variance_vanishes).

(** On a fixed alphabet of three letters or more. *)
Definition C14d_statement : Prop := on_fixed three_up entropy_vanishes variance_vanishes.
Definition C14e_statement : Prop := on_fixed three_up entropy_vanishes divergence_explodes.
Definition C14f_statement : Prop := on_fixed three_up variance_vanishes entropy_vanishes.
Definition C14g_statement : Prop := on_fixed three_up variance_vanishes divergence_explodes.
Definition C14h_statement : Prop := on_fixed three_up divergence_explodes entropy_vanishes.
Definition C14i_statement : Prop := on_fixed three_up divergence_explodes variance_vanishes.

(** On growing alphabets. *)
Definition C14j_statement : Prop := on_growing entropy_vanishes variance_vanishes.
Definition C14k_statement : Prop := on_growing entropy_vanishes divergence_explodes.
Definition C14l_statement : Prop := on_growing variance_vanishes entropy_vanishes.
Definition C14m_statement : Prop := on_growing variance_vanishes divergence_explodes.
Definition C14n_statement : Prop := on_growing divergence_explodes entropy_vanishes.
Definition C14o_statement : Prop := on_growing divergence_explodes variance_vanishes.

(** ** Two letters of P0 decide the divergence *)

Lemma explodes_of_pair (T : nat -> finType) (p0 x P : forall n, T n -> R)
    (a b : forall n, T n) c :
  0 < c -> (forall n, [/\ a n != b n, c <= p0 n (a n) & c <= p0 n (b n)]) ->
  (forall n i, 0 <= p0 n i) -> (forall n, is_dist (P n)) ->
  Un_cv (fun n => P n (a n) * P n (b n)) 0 -> divergence_explodes p0 x P.
Proof.
move=> c0 ab p00 Pd /cv0_elim cv M; have [n0 Hn] := cv _ (exp_pos (- ((M + 3) / c))).
exists n0 => n /Hn u D; have [anb ca cb] := ab n.
have := kl_ge_pair (p00 n) (Pd n) D anb c0 ca cb.
have Pa : 0 < P n (a n) by apply: (dom_gt0 (proj1 (Pd n)) D); lra.
have Pb : 0 < P n (b n) by apply: (dom_gt0 (proj1 (Pd n)) D); lra.
have PP := Rmult_lt_0_compat _ _ Pa Pb.
move: u; rewrite Rabs_right; last lra.
move/(ln_increasing _ _ PP); rewrite ln_exp => /(Rmult_lt_compat_l _ _ _ c0).
by have -> : c * - ((M + 3) / c) = - (M + 3) by [field; lra]; lra.
Qed.
