(** * Training on the data of all generations

    Generation [t + 1] is fitted to everything so far: to the start, which weighs
    as much as [M > 0] data (a real number; [M = N] makes generation 0 one batch
    among equals), and to the [N] letters that each generation has drawn from
    its model. The pooled fit is all that matters of the pool.

    Definitions
    - [pool M N t]           [M + t N], what the pool weighs at generation [t]
    - [accumulate M t p s]   [(pool t * p + counts of s) / pool (t + 1)]
    - [draw N t p]           the law of [N] letters of [p], in every generation
    - [covers c t p]         [p] is a distribution that dominates [c]
    - [later s t n]          the samples [s (t + 1), ..., s (t + n)]
    - [C18e_statement]

    Main results, for [N >= 1] and [M > 0]
    - [accumulate_blend]     it is the mixture of the model and the new empirical
                             distribution by weight
    - [accumulate_counts]    its law is that of [(pool t * p + C) / pool (t + 1)],
                             [C] multinomial
    - [accumulate_mean]      [E (P_{t+1} | P_t) = P_t]
    - [pooled_state], [pooled_possible]
                             with [M = N], from the empirical distribution of
                             generation 0, it is the pooled fit of
                             [theory/Remedies.v], with the same possible paths
    The following are supermartingales, for every [q], [c >= 0] and [p0]:
    - [accumulate_spread]    [spread q t p = \sum_x (p x - q x)^2 + 1 / pool t]
    - [accumulate_log]       [log_term t p x = - ln (p x) + N / (pool t * p x)]
    - [lyapunov_super]       [lyapunov c t p = \sum_x c x * log_term t p x]
    - [charge_super]         [charge p0 t p = D(p0||p) + N / pool t * \sum_x p0 x / p x],
                             where [p] dominates [p0] *)

From Coq Require Import Reals Lra FunctionalExtensionality.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums Distributions Divergence.
From CollapseAudit.theory Require Import Extended Language.
From CollapseAudit.theory Require Import Expectation Resampling Remedies Martingales.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

(** ** The loop *)

Section Definitions.

Variables (T : finType) (M : R) (N : nat).
Implicit Types (p : T -> R) (t : nat) (s : sample T N).

Definition pool t : R := M + INR t * INR N.

Definition accumulate t p s : T -> R :=
  fun x => (pool t * p x + INR (count s x)) / pool t.+1.

Definition draw t p : sample T N -> R := iid p.

End Definitions.

Arguments accumulate {T} M {N} t p s.
Arguments draw {T} N t p.

(** C18e. When P_{n+1} is the fit to all data so far, N >= 1 draws from each
    generation and a start that weighs as much as M > 0 data and covers P0's
    support, D(P0||P_n) converges almost surely to a finite limit. (Every start
    that covers P0's support, P0 itself and the data of generation 0 among
    them; D takes its values in [[0, +oo]].)

    lim D(P0||P_n) exists and is finite almost surely *)
Definition C18e_statement : Prop :=
  forall (T : finType) (N : nat) (M : R) (P0 start : T -> R),
  (0 < N)%N -> 0 < M -> is_dist P0 -> is_dist start -> dom P0 start ->
  converges_to_finite (draw N) (accumulate M) start (fun p => KL (vec P0) (vec p)).

Section Accumulation.

Variables (T : finType) (M : R) (N : nat).
Hypotheses (M_gt0 : 0 < M) (N_gt0 : (0 < N)%N).
Implicit Types (p q c : T -> R) (t : nat) (s : sample T N) (x : T).

Local Notation pool := (pool M N).
Local Notation accumulate := (@accumulate T M N).

Let N0 : 0 < INR N := INR_N_gt0 N_gt0.

(** ** The pool and the model fitted to it *)

Lemma pool_gt0 t : 0 < pool t.
Proof. by have := pos_INR t; rewrite /Accumulation.pool; nra. Qed.

Lemma pool_ge t : INR t <= pool t.
Proof.
have : 1 <= INR N by apply: (le_INR 1); apply/leP.
by have := pos_INR t; rewrite /Accumulation.pool; nra.
Qed.

Lemma poolS t : pool t.+1 = pool t + INR N.
Proof. by rewrite /Accumulation.pool S_INR; ring. Qed.

Lemma accumulate_blend t p s :
  accumulate t p s =1 blend (INR N / (pool t + INR N)) p (emp s).
Proof.
move=> x; have := pool_gt0 t; rewrite /Accumulation.accumulate poolS /blend /emp => t0.
by field; lra.
Qed.

Lemma weight_bounds t : 0 < INR N / (pool t + INR N) < 1.
Proof.
have t0 := pool_gt0 t; split; first by apply: Rdiv_lt_0_compat; lra.
by apply: (Rmult_lt_reg_r (pool t + INR N)); rewrite /Rdiv ?Rmult_assoc ?Rinv_l; lra.
Qed.

Lemma accumulate_dist t p s : is_dist p -> is_dist (accumulate t p s).
Proof.
move=> pd; apply: (eq_dist (fun x => esym (accumulate_blend t p s x))).
by apply: blend_dist; [have := weight_bounds t; lra | | exact: emp_dist].
Qed.

(** A letter of the model stays one. *)
Lemma accumulate_gt0 t p s x : 0 < p x -> 0 < accumulate t p s x.
Proof.
move=> p0; apply: Rdiv_lt_0_compat; last exact: pool_gt0.
by have := pos_INR (count s x); have := Rmult_lt_0_compat _ _ (pool_gt0 t) p0; lra.
Qed.

Lemma accumulate_counts t p (k : T -> nat) : (\sum_x k x = N)%N -> is_dist p ->
  prob (draw N t p) (@words T N k) = INR N`! / INR (\prod_x (k x)`!)%N * \prod_x p x ^ k x /\
  forall s, words k s -> accumulate t p s =1 fun x => (pool t * p x + INR (k x)) / pool t.+1.
Proof.
move=> kN pd; split=> [|s ks x]; first exact: multinomial.
by rewrite /Accumulation.accumulate (eqP (forallP ks x)).
Qed.

Lemma accumulate_mean t p x : is_dist p -> E (draw N t p) (fun s => accumulate t p s x) = p x.
Proof.
move=> pd; have id' := iid_dist N pd.
rewrite (eq_E _ (fun s => accumulate_blend t p s x)) /blend E_add E_const // E_scale.
by rewrite (unbiased N_gt0 pd); ring.
Qed.

(** ** The loop keeps distributions, and their letters *)

Definition covers (c : T -> R) (t : nat) p : Prop := is_dist p /\ dom c p.

Lemma draw_dist c t p : covers c t p -> is_dist (draw N t p).
Proof. by case=> pd _; apply: iid_dist. Qed.

Lemma covers_pos c t p x : covers c t p -> c x <> 0 -> 0 < p x.
Proof. by case=> pd cp c0; apply: dist_pos => // p0; apply/c0/cp. Qed.

Lemma covers_keeps c t p s : covers c t p -> covers c t.+1 (accumulate t p s).
Proof.
move=> cp; split; first by apply: accumulate_dist; case: cp.
move=> x q0; case: (Req_dec (c x) 0) => // c0.
by have := accumulate_gt0 t s (covers_pos cp c0); rewrite q0; lra.
Qed.

(** ** Spread

    [E \sum (P_{t+1} - q)^2 <= \sum (P_t - q)^2 + N / pool (t + 1)^2], and
    [N / pool (t + 1)^2 <= 1 / pool t - 1 / pool (t + 1)]. *)

Definition spread q t p : R := \sum_x (p x - q x) ^ 2 + / pool t.

Lemma accumulate_square q t p x : is_dist p ->
  E (draw N t p) (fun s => (accumulate t p s x - q x) ^ 2) =
  (p x - q x) ^ 2 + (INR N / (pool t + INR N)) ^ 2 * (p x * (1 - p x) / INR N).
Proof.
move=> pd; have id' := iid_dist N pd; set a := _ / _.
transitivity (E (iid p) (fun s : sample T N => ((p x - q x) ^ 2 - 2 * a * (p x - q x) * p x +
    a ^ 2 * p x ^ 2) + ((2 * a * (p x - q x) - 2 * a ^ 2 * p x) * emp s x + a ^ 2 * emp s x ^ 2))).
  by apply: eq_E => s; rewrite accumulate_blend /blend -/a; ring.
rewrite E_add E_const // E_add !E_scale (unbiased N_gt0 pd) (second_moment_diag N_gt0 pd).
by field; lra.
Qed.

Lemma pool_drop t : (INR N / (pool t + INR N)) ^ 2 / INR N + / pool t.+1 <= / pool t.
Proof.
have t0 := pool_gt0 t; rewrite poolS.
have -> : / pool t = (INR N / (pool t + INR N)) ^ 2 / INR N + / (pool t + INR N) +
    INR N ^ 2 / (pool t * (pool t + INR N) ^ 2) by field; lra.
have : 0 < INR N ^ 2 / (pool t * (pool t + INR N) ^ 2).
  by apply: Rdiv_lt_0_compat; [apply: pow_lt | apply: Rmult_lt_0_compat => //; apply: pow_lt; lra].
lra.
Qed.

Theorem accumulate_spread c q : supermartingale (draw N) accumulate (covers c) (spread q).
Proof.
move=> t p [pd _]; have id' := iid_dist N pd; rewrite /spread E_add E_const // E_sum.
rewrite (eq_bigr _ (fun x _ => accumulate_square q t x pd)) sumR_add sumR_mull.
have : \sum_x p x * (1 - p x) / INR N <= / INR N.
  rewrite -[X in _ <= X]mul1R -[X in _ <= X * _](dist_sum pd) -sumR_mulr; apply: sumR_le => x _.
  have i0 := Rinv_0_lt_compat _ N0; have := dist_ge0 x pd; have := dist_le1 x pd.
  by move=> *; apply: Rmult_le_compat_r; [lra | nra].
move/(Rmult_le_compat_l _ _ _ (pow2_ge_0 (INR N / (pool t + INR N)))).
by have := pool_drop t; rewrite /Rdiv; lra.
Qed.

Lemma spread_ge0 q t p : 0 <= spread q t p.
Proof.
have : 0 <= \sum_x (p x - q x) ^ 2 by apply: sumR_ge0 => x _; apply: pow2_ge_0.
by have := Rinv_0_lt_compat _ (pool_gt0 t); rewrite /spread; lra.
Qed.

Lemma spread_refl q t : spread q t q = / pool t.
Proof. by rewrite /spread sumR0 ?add0R // => x _; ring. Qed.

(** ** Logarithms

    With [u = pool t * p x] and [C] the count of [x],
    [1 / (u + C) <= (1 / u) (1 - C / (u + N))], and [- ln y <= 1 / y - 1]. *)

Definition log_term t p x : R := - ln (p x) + INR N / (pool t * p x).

Lemma chord u C : 0 < u -> 0 <= C <= INR N -> / (u + C) <= / u * (1 - C / (u + INR N)).
Proof.
move=> u0 [C0 CN]; have -> : / u * (1 - C / (u + INR N)) =
    / (u + C) + C * (INR N - C) / (u * (u + INR N) * (u + C)) by field; lra.
suff : 0 <= C * (INR N - C) / (u * (u + INR N) * (u + C)) by lra.
apply: Rmult_le_pos; first by nra.
by apply/Rlt_le/Rinv_0_lt_compat; repeat apply: Rmult_lt_0_compat; lra.
Qed.

Lemma count_le s x : 0 <= INR (count s x) <= INR N.
Proof.
split; first exact: pos_INR.
by apply/le_INR/leP; rewrite -[X in (_ <= X)%N](card_ord N); apply: max_card.
Qed.

(** One step of [log_term], below an affine function of the frequency. *)
Lemma log_term_step t p s x (u := pool t * p x) : 0 < p x ->
  log_term t.+1 (accumulate t p s) x <=
  - ln (p x) - 1 + (pool t.+1 * p x + INR N) * / u * (1 - INR N / (u + INR N) * emp s x).
Proof.
move=> p0; have t0 := pool_gt0 t; have u0 : 0 < u by apply: Rmult_lt_0_compat.
have t1 := pool_gt0 t.+1; have CN := count_le s x; set C := INR (count s x) in CN.
have q0 := accumulate_gt0 t s p0.
have := @ln_tangent (accumulate t p s x) (p x) q0 p0; rewrite /log_term.
have -> : p x / accumulate t p s x = pool t.+1 * p x * / (u + C).
  by rewrite /Accumulation.accumulate -/u -/C; field; lra.
have -> : INR N / (pool t.+1 * accumulate t p s x) = INR N * / (u + C).
  by rewrite /Accumulation.accumulate -/u -/C; field; lra.
have -> : INR N / (u + INR N) * emp s x = C / (u + INR N).
  by rewrite /emp -/C; field; lra.
have a0 : 0 <= pool t.+1 * p x + INR N by have := Rmult_lt_0_compat _ _ t1 p0; lra.
have := Rmult_le_compat_l _ _ _ a0 (chord u0 CN).
by rewrite -Rmult_assoc; lra.
Qed.

Theorem accumulate_log t p x : is_dist p -> 0 < p x ->
  E (draw N t p) (fun s => log_term t.+1 (accumulate t p s) x) <= log_term t p x.
Proof.
move=> pd p0; have id' := iid_dist N pd; have t0 := pool_gt0 t.
have u0 : 0 < pool t * p x by apply: Rmult_lt_0_compat.
apply: (Rle_trans _ _ _ (E_le id' (fun s _ => log_term_step t s p0))).
rewrite E_add E_const // E_scale E_sub E_const // E_scale (unbiased N_gt0 pd) /log_term poolS.
set u := pool t * p x in u0 *.
have -> : (pool t + INR N) * p x = u + INR N * p x by rewrite /u; ring.
have -> : INR N / u = - 1 + (u + INR N * p x + INR N) * / u * (1 - INR N / (u + INR N) * p x) +
  (INR N * p x) ^ 2 / (u * (u + INR N)) by field; lra.
suff : 0 <= (INR N * p x) ^ 2 / (u * (u + INR N)) by lra.
by apply: Rmult_le_pos; [exact: pow2_ge_0 | apply/Rlt_le/Rinv_0_lt_compat; nra].
Qed.

Definition lyapunov c t p : R := \sum_x c x * log_term t p x.

Theorem lyapunov_super c : (forall x, 0 <= c x) ->
  supermartingale (draw N) accumulate (covers c) (lyapunov c).
Proof.
move=> c0 t p cp; rewrite /lyapunov E_sum; apply: sumR_le => x _; rewrite E_scale.
case: (Req_dec (c x) 0) => [->|cx]; first by rewrite !mul0R; lra.
by apply: Rmult_le_compat_l => //; apply: accumulate_log (covers_pos cp cx); case: cp.
Qed.

Lemma log_term_ge t p x : is_dist p -> 0 < p x -> 0 <= - ln (p x) <= log_term t p x.
Proof.
move=> pd p0; have l0 := ln_le0 (conj p0 (dist_le1 x pd)); rewrite /log_term.
have := Rdiv_lt_0_compat _ _ N0 (Rmult_lt_0_compat _ _ (pool_gt0 t) p0); lra.
Qed.

Lemma lyapunov_term c t p x : (forall x, 0 <= c x) -> covers c t p -> 0 <= c x * log_term t p x.
Proof.
move=> c0 cp; case: (Req_dec (c x) 0) => [->|cx]; first by rewrite mul0R; lra.
by apply: Rmult_le_pos => //; have := log_term_ge t (proj1 cp) (covers_pos cp cx); lra.
Qed.

Lemma lyapunov_ge0 c t p : (forall x, 0 <= c x) -> covers c t p -> 0 <= lyapunov c t p.
Proof. by move=> c0 cp; apply: sumR_ge0 => x _; apply: lyapunov_term. Qed.

(** A letter of weight 1 or more is no rarer than [e^(- lyapunov)]. *)
Lemma lyapunov_letter c t p x : (forall x, 0 <= c x) -> covers c t p -> 1 <= c x ->
  exp (- lyapunov c t p) <= p x.
Proof.
move=> c0 cp cx; have p0 : 0 < p x by apply: (covers_pos cp); lra.
rewrite -(exp_ln (p x)) //; apply: exp_le.
have := sumR_ge_term x (fun y => lyapunov_term y c0 cp).
have := log_term_ge t (proj1 cp) p0; rewrite /lyapunov.
by set s := \sum_i _; nra.
Qed.

(** ** The divergence *)

Definition charge p0 t p : R := kl p0 p + INR N / pool t * (\sum_x p0 x / p x).

Lemma charge_lyapunov p0 t p : covers p0 t p ->
  charge p0 t p = \sum_x p0 x * ln (p0 x) + lyapunov p0 t p.
Proof.
move=> cp; rewrite /charge kl_split -sumR_mull /Rminus Rplus_assoc -sumR_opp.
rewrite -sumR_add; congr (_ + _); apply: eq_bigr => x _; rewrite /log_term.
case: (Req_dec (p0 x) 0) => [->|/(covers_pos cp) px]; first by rewrite /Rdiv; ring.
by have := pool_gt0 t; move=> t0; field; lra.
Qed.

Theorem charge_super p0 : is_dist p0 ->
  supermartingale (draw N) accumulate (covers p0) (charge p0).
Proof.
move=> [p00 _] t p cp; rewrite (charge_lyapunov cp).
have id' := draw_dist cp.
rewrite (eq_E _ (fun s => charge_lyapunov (covers_keeps s cp))) E_add E_const //.
by have := lyapunov_super p00 cp; lra.
Qed.

Lemma charge_ge p0 t p : is_dist p0 -> covers p0 t p -> 0 <= kl p0 p <= charge p0 t p.
Proof.
move=> pd [qd cp]; have := kl_ge0 pd qd cp; rewrite /charge.
have : 0 <= \sum_x p0 x / p x.
  apply: sumR_ge0 => x _; have [p00 _] := pd; have [q0 _] := qd.
  case: (Rle_lt_or_eq_dec _ _ (q0 x)) => [x0|x0].
    by apply: Rmult_le_pos => //; apply/Rlt_le/Rinv_0_lt_compat.
  by rewrite cp // /Rdiv; lra.
by have := Rlt_le _ _ (Rdiv_lt_0_compat _ _ N0 (pool_gt0 t)); nra.
Qed.

End Accumulation.

(** ** Generation 0 as one batch among equals *)

Section Batches.

Variables (T : finType) (N : nat) (s : nat -> sample T N).
Hypothesis N_gt0 : (0 < N)%N.
Implicit Types t n : nat.

Local Notation fit := (accumulate (INR N)).

(** What is drawn in the [n] generations after generation [t]. *)
Definition later t n : seq (sample T N) := [seq s i | i <- iota t.+1 n].

Lemma pooled0 : pooled s 0 = emp (s 0%N).
Proof. by apply: functional_extensionality => x; rewrite /pooled sumR_ord1 /=; lra. Qed.

Lemma pooledS t : fit t (pooled s t) (s t.+1) = pooled s t.+1.
Proof.
apply: functional_extensionality => x; rewrite /pooled [in RHS]sumR_ord_recr.
have N0 := INR_N_gt0 N_gt0; have t0 := pos_INR t.
rewrite /accumulate /pool [emp (s t.+1) x]/emp !S_INR; set A := \sum_i _.
by field; nra.
Qed.

Lemma pooled_dist t : is_dist (pooled s t).
Proof.
elim: t => [|t IH]; first by rewrite pooled0; apply: emp_dist.
by rewrite -pooledS; apply: accumulate_dist => //; apply: INR_N_gt0.
Qed.

Lemma pooled_state t n : state fit t (pooled s t) (later t n) n = pooled s (t + n).
Proof. by elim: n t => [|n IH] t; rewrite ?addn0 //= pooledS IH addSnnS. Qed.

Lemma later_possible t n : 0 < path_prob (draw N) fit t (pooled s t) (later t n) <->
  forall j, (j < n)%N -> 0 < iid (pooled s (t + j)) (s (t + j).+1).
Proof.
have ge0 u : 0 <= iid (pooled s u) (s u.+1) by apply/iid_ge0/pooled_dist.
elim: n t => [|n IH] t /=; first by split=> _; last lra.
rewrite pooledS; split=> [pq [|j] jn|pos].
- rewrite addn0; case: (ge0 t) => // e; move: pq; rewrite /draw -e mul0R; lra.
- rewrite addnS -addSn; apply: (proj1 (IH t.+1)) => //.
  by move: pq (ge0 t); rewrite {1}/draw; set a := iid _ _; set b := path_prob _ _ _ _ _; nra.
have := pos 0%N isT; rewrite addn0 => p0; apply: Rmult_lt_0_compat => //.
by apply/IH => j jn; rewrite addSnnS; apply: pos.
Qed.

(** The paths of the reading C18f are those of this loop. *)
Lemma pooled_possible (P0 : T -> R) : pooled_path P0 s <->
  0 < iid P0 (s 0%N) /\
  forall n, 0 < path_prob (draw N) fit 0 (emp (s 0%N)) (later 0 n).
Proof.
rewrite -pooled0; split=> [] [s0 pos]; split=> // n; first by apply/later_possible => j _.
exact: (proj1 (later_possible 0 n.+1) (pos _) n).
Qed.

End Batches.
