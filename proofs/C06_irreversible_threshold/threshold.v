(** * Thresholds of the divergence, loop by loop

    - [C06a_proved]   resampling with N draws: above the largest finite value of
                      [D(P0||P)] on the lattice only lost letters are left, and they
                      do not return
    - [C06i_proved]   for [P0 = (1/2, 1/2)] that value is
                      [(1/2) ln (N^2 / (4 (N - 1)))], and grows like [(1/2) ln N]
    - [C06b_refuted]  so no threshold serves all N: with N draws the model may go
                      from [(1/2, 1/2)] to [(1/N, 1 - 1/N)] and back
    - [C06c_refuted]  smoothing, two draws, [lambda = 1]: from a vertex, where
                      [D = oo], over [(3/4, 1/4)] to [P0 = (1/2, 1/2)]
    - [C06e_refuted]  tempering with exponent 1/2 takes back any number of steps
                      with exponent 2, and these lead arbitrarily far from
                      [P0 = (2/3, 1/3)] *)

From Coq Require Import Reals Lra FunctionalExtensionality.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums Distributions Divergence Entropy Majorisation.
From CollapseAudit.theory Require Import Expectation Resampling Escalation Paths.
From CollapseAudit.theory Require Import Extended Language Transfer Exponentials Orders.
From CollapseAudit.C22_halts_kl Require Import interruption.
From CollapseAudit.C22_halts_kl Require sharpening.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

(** ** Resampling *)

Section Lost.

Variables (T : finType) (N : nat) (P : nat -> T -> R).
Hypotheses (N_gt0 : (0 < N)%N) (path : is_run (leads_to N) P).

Lemma path_emp n : exists s : sample T N, P n.+1 = emp s.
Proof.
have [s [_ E]] := proj2 path n; exists s.
by apply: functional_extensionality.
Qed.

Lemma path_dist n : is_dist (P n).
Proof.
case: n => [|n]; first exact: proj1 path.
by have [s ->] := path_emp n; apply: emp_dist.
Qed.

Lemma lost_for_ever n m x : (n <= m)%N -> P n x = 0 -> P m x = 0.
Proof.
move=> /subnK <-; elim: (m - n)%N => [//|k IH] /IH lost; rewrite addSn.
apply: leads_to_support (proj2 path (k + n)%N) lost; first exact: N_gt0.
exact: proj1 (path_dist _).
Qed.

End Lost.

Theorem C06a_proved : C06a_statement.
Proof.
move=> T N P0 N0 P0d; pose far (s : sample T N) := kl P0 (emp s).
exists (max_score far); first exact: max_score_ge0.
move=> P path n m start nm; have dn := path_dist N0 path n; have dm := path_dist N0 path m.
move=> /(beyondP _ P0d dn) out; apply/(beyondP _ P0d dm) => D; exfalso.
case: (dom_dec P0 (P n)) => [Dn|/(not_dom (proj1 P0d)) [x [px lost]]]; last first.
  by have := D x (lost_for_ever N0 path nm lost); lra.
have := out Dn; case: n start {nm dn out} Dn => [[//|E] _|n _ _].
  by rewrite (functional_extensionality _ _ E) kl_refl; have := max_score_ge0 far; lra.
by have [s ->] := path_emp path n; have := max_score_ge far s; rewrite /far; lra.
Qed.

(** ** Two equally likely letters *)

Lemma INR_unbounded x : exists N, x < INR N.
Proof.
case: (Rlt_le_dec 0 x) => x0; last by exists 1%N; rewrite /=; lra.
have [N [lt N0]] := archimed_cor1 (/ x) (Rinv_0_lt_compat _ x0); exists N.
have n0 := lt_0_INR N N0; have i0 := Rinv_0_lt_compat _ n0.
have := Rmult_lt_compat_l _ _ _ (Rmult_lt_0_compat _ _ x0 n0) lt.
have -> : x * INR N * / INR N = x by field; lra.
by have -> : x * INR N * / x = INR N by field; lra.
Qed.

Lemma INR_ge2 N : (2 <= N)%N -> 2 <= INR N.
Proof. by move=> /leP /le_INR /=; lra. Qed.

Lemma inv_N N : (2 <= N)%N -> 0 < / INR N <= / 2.
Proof.
move=> N2; have := INR_ge2 N2 => n2.
by split; [apply: Rinv_0_lt_compat; lra | apply: Rinv_le_contravar; lra].
Qed.

Lemma half_dist : is_dist (coin (1 / 2)). Proof. by apply: coin_dist; lra. Qed.

Lemma largest_finiteE N : (2 <= N)%N ->
  kl (coin (1 / 2)) (coin (/ INR N)) = largest_finite N.
Proof.
move=> N2; have n2 := INR_ge2 N2; have i2 := inv_N N2.
rewrite kl_half; last by lra.
rewrite /largest_finite.
have -> : 4 * (/ INR N * (1 - / INR N)) = / (INR N ^ 2 / (4 * (INR N - 1))) by field; lra.
rewrite ln_Rinv; first by ring.
by apply: Rdiv_lt_0_compat; nra.
Qed.

Lemma emp_coin N (s : sample bool N) : (0 < N)%N ->
  emp s = coin (INR (count s true) / INR N).
Proof.
move=> N0; have := dist_sum (emp_dist N0 s); rewrite sumR_bool => S.
by apply: functional_extensionality => -[] //=; rewrite -/(emp s true); lra.
Qed.

Lemma lattice_coin N (s : sample bool N) : (2 <= N)%N -> dom (coin (1 / 2)) (emp s) ->
  / INR N <= emp s true <= 1 - / INR N.
Proof.
move=> N2 D; have N0 : (0 < N)%N by apply: ltnW.
have n2 := INR_ge2 N2; have [e0 e1] := emp_dist N0 s; rewrite sumR_bool in e1.
have least b : / INR N <= emp s b.
  have c1 : (1 <= count s b)%N.
    rewrite lt0n; apply/eqP => c0; have := D b; rewrite /emp c0 /= /Rdiv Rmult_0_l.
    by case: b {c0} => /= /(_ erefl); lra.
  rewrite /emp -[/ INR N]Rmult_1_l; apply: Rmult_le_compat_r.
    by apply/Rlt_le/Rinv_0_lt_compat; lra.
  exact: (le_INR 1) (leP c1).
by have := least true; have := least false; lra.
Qed.

Lemma lattice_bound N (s : sample bool N) : (2 <= N)%N -> dom (coin (1 / 2)) (emp s) ->
  kl (coin (1 / 2)) (emp s) <= largest_finite N.
Proof.
move=> N2 D; have i2 := inv_N N2; have := lattice_coin N2 D.
rewrite -largest_finiteE // emp_coin ?(ltnW N2) //=.
set y := _ / _ => y01; rewrite !kl_half; try lra.
by have := @ln_le (4 * (/ INR N * (1 - / INR N))) (4 * (y * (1 - y))) ltac:(nra) ltac:(nra); lra.
Qed.

Lemma growth N : (2 <= N)%N ->
  0 <= largest_finite N - / 2 * ln (INR N) - - ln 2 <= / (INR N - 1).
Proof.
move=> N2; have n2 := INR_ge2 N2; rewrite /largest_finite.
have -> : INR N ^ 2 / (4 * (INR N - 1)) = INR N * (INR N / (INR N - 1)) / (2 * 2) by field; lra.
have q0 : 0 < INR N / (INR N - 1) by apply: Rdiv_lt_0_compat; lra.
have i0 : 0 < / (INR N - 1) by apply: Rinv_0_lt_compat; lra.
have E : INR N / (INR N - 1) - 1 = / (INR N - 1) by field; lra.
set q := INR N / (INR N - 1) in q0 E *.
have -> : ln (INR N * q / (2 * 2)) = ln (INR N) + ln q - (ln 2 + ln 2).
  by rewrite ln_quot ?(ln_mult (INR N)) ?(ln_mult 2) //; nra.
have := @ln_ge0 q ltac:(lra); have := ln_le_sub1 q0; lra.
Qed.

Theorem C06i_proved : C06i_statement.
Proof.
split=> [N N2|eps eps0].
  have N0 : (0 < N)%N by apply: ltnW.
  have i2 := inv_N N2; split=> [|s fin_s].
    exists (first N 1); have -> : emp (first N 1) = coin (/ INR N).
      apply: functional_extensionality => b; rewrite emp_first //.
      by rewrite (coin_eq (y := / INR N)) //= /Rdiv Rmult_1_l.
    by rewrite KL_half ?largest_finiteE //; lra.
  have sd := emp_dist N0 s; have D := (iffLR (KL_lt_pinfP half_dist sd)) fin_s.
  by apply/KL_leP => //; [exact: half_dist | split=> //; apply: lattice_bound].
have [M big] := INR_unbounded (/ eps + 1); exists (M + 2)%N => N /leP MN.
have N2 : (2 <= N)%N by apply: leq_trans MN; rewrite leq_addl.
have NM : INR M <= INR N by apply/le_INR/leP/(leq_trans _ MN); rewrite leq_addr.
have e0 : 0 < / eps by apply: Rinv_0_lt_compat.
have [g0 g1] := growth N2; rewrite /R_dist Rabs_pos_eq //; apply: Rle_lt_trans g1 _.
have n0 : / eps < INR N - 1 by lra.
apply: (Rmult_lt_reg_r (INR N - 1)); first by lra.
have := Rmult_lt_compat_l _ _ _ eps0 n0; rewrite Rinv_r; last by lra.
by rewrite Rinv_l; lra.
Qed.

(** ** One threshold for all N *)

Section AwayAndBack.

Variable K : nat.
Hypothesis K_gt0 : (0 < K)%N.
Local Notation N := (2 * K)%N.

Let N2 : (2 <= N)%N. Proof. by rewrite -{1}(muln1 2%N) leq_mul2l. Qed.
Let N0 : (0 < N)%N. Proof. exact: ltnW N2. Qed.

Definition away_and_back (n : nat) : bool -> R :=
  if n == 1%N then coin (/ INR N) else coin (1 / 2).

Lemma sample_far : emp (first N 1) = coin (/ INR N).
Proof.
apply: functional_extensionality => b; rewrite emp_first //.
by rewrite (coin_eq (y := / INR N)) //= /Rdiv Rmult_1_l.
Qed.

Lemma sample_half : emp (first N K) = coin (1 / 2).
Proof.
apply: functional_extensionality => b; rewrite emp_first //; last by rewrite leq_pmull.
rewrite (coin_eq (y := 1 / 2)) // mult_INR /=.
by have := lt_0_INR K (ltP K_gt0) => k0; field; lra.
Qed.

Lemma away_and_back_run : is_run (leads_to N) away_and_back.
Proof.
have i2 := inv_N N2; split=> [|n]; first exact: half_dist.
have pos n' (s : sample bool N) : 0 < iid (away_and_back n') s.
  by rewrite /away_and_back; case: ifP => _; apply: iid_coin_gt0; lra.
case: n => [|n].
  by exists (first N 1); split; [exact: pos | rewrite sample_far].
by exists (first N K); split; [exact: pos | rewrite sample_half].
Qed.

End AwayAndBack.

Lemma half_stays_within delta : 0 <= delta -> ~ beyond (coin (1 / 2)) delta (coin (1 / 2)).
Proof.
move=> d0 /(beyondP _ half_dist half_dist) /(_ (dom_refl (p := _))).
by rewrite kl_refl; lra.
Qed.

Lemma far_out delta : exists2 K, (0 < K)%N & delta < largest_finite (2 * K)%N.
Proof.
have [K big] := INR_unbounded (exp (2 * (delta + ln 2)) + 1).
have e0 := exp_pos (2 * (delta + ln 2)).
have K0 : (0 < K)%N by case: K big => //=; lra.
exists K => //; have N2 : (2 <= 2 * K)%N by rewrite -{1}(muln1 2%N) leq_mul2l.
have NK : INR K <= INR (2 * K)%N by apply: le_INR; apply/leP; rewrite leq_pmull.
have := ln_increasing _ _ e0 (_ : exp (2 * (delta + ln 2)) < INR (2 * K)%N).
by rewrite ln_exp => /(_ ltac:(lra)); have := growth N2; lra.
Qed.

Theorem C06b_refuted : ~ C06b_statement.
Proof.
move=> /(_ _ (coin (1 / 2)) half_dist) [delta d0 stays]; have [K K0 far] := far_out delta.
have N2 : (2 <= 2 * K)%N by rewrite -{1}(muln1 2%N) leq_mul2l.
have i2 := inv_N N2.
have := stays (2 * K)%N (ltnW N2) _ (away_and_back_run K0) (frefl _) 1%N 2%N isT.
move=> back; apply: (half_stays_within d0); apply: back.
rewrite /away_and_back /=; apply/beyondP; [exact: half_dist | by apply: coin_dist; lra | ].
by rewrite largest_finiteE.
Qed.

(** ** Smoothing *)

Definition smoothed (n : nat) : bool -> R :=
  if n is n'.+1 then if n' is _.+1 then coin (1 / 2) else coin (3 / 4) else vertex true.

Lemma smoothed_run : is_run (smoothing 2 1) smoothed.
Proof.
split=> [|[|n]]; first exact: vertex_dist.
  exists (all_equal 2 true); first by rewrite iid_all_equal /= /vertex /=; lra.
  by case; rewrite emp_all_equal // /vertex /= card_bool /=; field.
exists (first 2 1); first by case: n => [|n]; apply: iid_coin_gt0; lra.
by case; rewrite emp_first // card_bool /=; field.
Qed.

Theorem C06c_refuted : ~ C06c_statement.
Proof.
move=> /(_ _ 2%N 1 (coin (1 / 2)) _ isT Rlt_0_1 half_dist) []; first by rewrite card_bool.
move=> delta d0 [_ /(_ _ smoothed_run 0%N 2%N isT) stays].
apply: (half_stays_within d0); apply: stays; apply/beyondP.
- exact: half_dist.
- exact: vertex_dist.
- by move=> /(_ false) /=; rewrite vertex_out // => /(_ erefl); lra.
Qed.

(** ** Tempering *)

Section SquareRoot.

Variables (T : finType) (p : T -> R).
Hypothesis p_dist : is_dist p.

Lemma power_half_square y Z : 0 <= y -> 0 < Z ->
  power (1 / 2) (power 2 y / Z) = y * exp (- (ln Z / 2)).
Proof.
move=> [y0|<-] Z0; last by rewrite power_0 /Rdiv !Rmult_0_l power_0.
rewrite power_pos; last by apply: Rdiv_lt_0_compat => //; rewrite power_pos //; apply: exp_pos.
rewrite ln_quot // power_pos //; last exact: exp_pos.
rewrite ln_exp -{2}(exp_ln _ y0) -exp_plus; congr exp; field.
Qed.

Lemma tempering_half_square : tempering (1 / 2) (tempering 2 p) = p.
Proof.
have Z0 := Z_gt0 2 p_dist; set Z := \sum_j power 2 (p j) in Z0.
have E i : power (1 / 2) (tempering 2 p i) = p i * exp (- (ln Z / 2)).
  by rewrite power_half_square //; apply: dist_ge0.
apply: functional_extensionality => i; rewrite {1}/tempering E (eq_sumR E) sumR_mulr.
by rewrite dist_sum //; field; apply: Rgt_not_eq; apply: exp_pos.
Qed.

End SquareRoot.

Definition origin : bool -> R := coin (2 / 3).

Definition sharpened (j : nat) : bool -> R := iter j (tempering 2) origin.

Lemma origin_dist : is_dist origin. Proof. by apply: coin_dist; lra. Qed.

Lemma sharpened_dist j : is_dist (sharpened j).
Proof. by elim: j => [|j IH]; [exact: origin_dist | apply: tempering_dist]. Qed.

Lemma flattening j m : (j <= m)%N -> iter j (tempering (1 / 2)) (sharpened m) = sharpened (m - j).
Proof.
elim: j m => [|j IH] m jm; first by rewrite subn0.
rewrite iterS IH ?(ltnW jm) // -(subnSK jm) /sharpened iterS.
exact: tempering_half_square (sharpened_dist (m - j.+1)).
Qed.

(** The odds of the second letter are squared at each step. *)

Lemma sharpened_odds j :
  0 < sharpened j false <= (1 / 2) ^ j.+1 * sharpened j true.
Proof.
elim: j => [|j [f0 ft]]; first by rewrite /sharpened /=; lra.
have d := sharpened_dist j; have Z0 := Z_gt0 2 d.
have t0 : 0 < sharpened j true.
  have := pow_lt (1 / 2) j.+1 ltac:(lra); have := dist_ge0 true d; nra.
have E b : 0 < sharpened j b ->
    sharpened j.+1 b = sharpened j b ^ 2 / \sum_i power 2 (sharpened j i).
  move=> b0; rewrite [LHS]/tempering; congr (_ / _).
  by apply: sharpening.power_2; apply: Rlt_le.
rewrite !E //; set Z := \sum_i _ in Z0 *; split; first by apply: Rdiv_lt_0_compat; nra.
rewrite /Rdiv -Rmult_assoc; apply: Rmult_le_compat_r; first exact/Rlt_le/Rinv_0_lt_compat.
set c := (1 / 2) ^ j.+1 in ft *.
have c0 : 0 < c <= 1 / 2.
  split; first by apply: pow_lt; lra.
  have := pow_incr (1 / 2) 1 j ltac:(lra); have := pow_lt (1 / 2) j ltac:(lra).
  by rewrite /c pow1 /=; lra.
have -> : (1 / 2) ^ j.+2 = 1 / 2 * c by [].
set f := sharpened j false in f0 ft *; set t := sharpened j true in t0 ft *.
apply: (Rle_trans _ ((c * t) ^ 2)); first by apply: pow_incr; lra.
have t2 : 0 < t ^ 2 by nra.
have -> : (c * t) ^ 2 = c * c * t ^ 2 by ring.
by apply: Rmult_le_compat_r; nra.
Qed.

Lemma sharpened_far j : (INR j.+1 * ln 2) / 3 - ln 2 <= kl origin (sharpened j).
Proof.
have [f0 ft] := sharpened_odds j; have d := sharpened_dist j.
have t0 : 0 < sharpened j true.
  have := pow_lt (1 / 2) j.+1 ltac:(lra); have := dist_ge0 true d; nra.
have t1 := dist_le1 true d; have l2 : 0 < ln 2 by apply: ln_gt0; lra.
have lt : ln (sharpened j true) <= 0 by apply: ln_le0.
have lf : ln (sharpened j false) <= - (INR j.+1 * ln 2).
  have c0 : 0 < (1 / 2) ^ j.+1 by apply: pow_lt; lra.
  have := ln_le f0 (Rle_trans _ _ _ ft (_ : _ <= (1 / 2) ^ j.+1)).
  move=> /(_ ltac:(nra)); rewrite ln_pow ?ln_quot ?ln_1; lra.
set L := INR j.+1 * ln 2 in lf *.
have := ent_le_ln origin_dist; rewrite card_bool (_ : INR 2 = 2) // kl_ent sumR_bool.
set f := ln (sharpened j false) in lf *; set t := ln (sharpened j true) in lt *.
by rewrite /origin [coin _ true]/= [coin _ false]/=; lra.
Qed.

Lemma flattening_run m :
  is_run (noiseless (@tempering _ (1 / 2))) (fun n => iter n (tempering (1 / 2)) (sharpened m)).
Proof. by apply: iter_run (sharpened_dist m) _ => q. Qed.

Theorem C06e_refuted : ~ C06e_statement.
Proof.
move=> /(_ _ (1 / 2) origin _ ltac:(lra) origin_dist) []; first by rewrite card_bool.
move=> delta d0 [_ stays]; have l2 : 0 < ln 2 by apply: ln_gt0; lra.
have [m big] := INR_unbounded ((delta + ln 2) * 3 / ln 2).
have od := origin_dist; have sd := sharpened_dist m.
have := stays _ (flattening_run m) 0%N m (leq0n m).
have := flattening (leqnn m); rewrite subnn => -> back.
suff out : beyond origin delta (sharpened m).
  have /(beyondP _ od od) /(_ (dom_refl (p := _))) := back out.
  by rewrite kl_refl; lra.
apply/beyondP => // _; have := sharpened_far m; have := Rmult_lt_compat_r _ _ _ l2 big.
have -> : (delta + ln 2) * 3 / ln 2 * ln 2 = (delta + ln 2) * 3 by field; lra.
by rewrite S_INR; lra.
Qed.
