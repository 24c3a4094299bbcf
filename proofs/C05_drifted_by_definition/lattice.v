(** * C05: when resampling returns to the start

    A model fitted to [N] draws lies on the lattice of the multiples of [1/N].
    If P0 does, it can be drawn from itself, in every generation; if not, it is
    never met again. Two draws from (1/2, 1/2) give it back with probability 1/2.

    Main results
    - [C05d_proved]    [P(P_n = P0) > 0], [n >= 1], iff [N P0] is integral
    - [C05b_refuted]   resampling, [N = 2], P0 = (1/2, 1/2)
    - [C05a_refuted]   the same loop, as an update *)

From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums Distributions Expectation Resampling Paths.
From CollapseAudit.theory Require Import Letters.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

Section Lattice.

Variables (T : finType) (N : nat).
Hypothesis N_gt0 : (0 < N)%N.
Implicit Types (p : T -> R) (s : sample T N) (c : T -> nat).

Let idd p : is_dist p -> is_dist (@id (T -> R) p). Proof. by []. Qed.

(** Counts that sum to [N] are those of a sample. *)
Lemma sample_of_counts c : (\sum_x c x = N)%N -> exists s : sample T N, forall x, count s x = c x.
Proof.
move=> cN; case: (pickP (@words T N c)) => [s /forallP sc|none].
  by exists s => x; apply/eqP.
have := card_words cN; rewrite eq_card0 => [|s]; last exact: none s.
by move=> F; have := fact_gt0 N; rewrite -F.
Qed.

Lemma sample_of_lattice p : is_dist p -> (forall x, exists c : nat, INR N * p x = INR c) ->
  exists s : sample T N, emp s =1 p.
Proof.
move=> pd /fin_all_exists[c pc]; have N0 := INR_N_gt0 N_gt0.
have [|s sc] := @sample_of_counts c.
  apply: INR_eq; rewrite INR_sum -(eq_bigr _ (fun x _ => pc x)) sumR_mull (dist_sum pd); ring.
by exists s => x; rewrite /emp sc -pc; field; lra.
Qed.

(** A fitted model can be drawn from itself for ever. *)
Lemma returns p s n : emp s =1 p -> 0 < history_law N id n p [tuple of nseq n s].
Proof.
have s0 : 0 < iid (emp s) s.
  by apply/iid_gt0 => [x|i]; [apply: dist_ge0; apply: emp_dist | apply/emp_gt0 => //; exists i].
rewrite /history_law /=; elim: n p => [|n IH] p sp /=; first by lra.
apply: Rmult_lt_0_compat; last exact: IH.
by rewrite -(eq_iid s sp).
Qed.

Lemma model_returns p s n : emp s =1 p -> model p (nseq n.+1 s) n.+1 =1 p.
Proof. by move=> sp x; rewrite /model map_nseq -sp; elim: n => //= n <-; rewrite nth_nseq ltnSn. Qed.

Theorem lattice_return p n : is_dist p ->
  (0 < prob (history_law N id n.+1 p)
         (fun w : history T N n.+1 => eqfun_dec (model p w n.+1) p) <->
   forall x, exists c : nat, INR N * p x = INR c).
Proof.
move=> pd; have ld := history_law_dist N_gt0 idd n.+1 pd; have N0 := INR_N_gt0 N_gt0.
split=> [/prob_gt0_exists[w [_]]|lattice].
  case: eqfun_dec => // back _ x; have nw : (n < size w)%N by rewrite size_tuple.
  have [s ws] := model_emp p nw; exists (count s x).
  by rewrite -back ws /emp; field; lra.
have [s sp] := sample_of_lattice pd lattice; apply: prob_gt0 => //.
exists [tuple of nseq n.+1 s]; split; first exact: returns.
by case: eqfun_dec => // [[]]; apply: model_returns.
Qed.

End Lattice.

Theorem C05d_proved : C05d_statement.
Proof. by move=> T N P0 N_gt0 Pd [|n] // _; apply: lattice_return. Qed.

(** ** Two draws from two equal letters *)

Definition half : bool -> R := coin (/ 2).

Lemma half_dist : is_dist half. Proof. by apply: coin_dist; lra. Qed.

Lemma half_returns : 0 < prob (history_law 2 id 1 half)
  (fun w : history [finType of bool] 2 1 => eqfun_dec (model half w 1) half).
Proof.
apply/(lattice_return (N := 2) isT 0 half_dist) => x; exists 1%N.
by rewrite /half /coin; case: x => /=; lra.
Qed.

Lemma two_bool : (2 <= #|[finType of bool]|)%N. Proof. by rewrite card_bool. Qed.

Theorem C05b_refuted : ~ C05b_statement.
Proof.
move=> /(_ _ 2%N half two_bool isT half_dist 1%N isT) never.
by have := half_returns; rewrite never; apply: Rlt_irrefl.
Qed.

Definition resample (p : bool -> R) (s : sample bool 2) : bool -> R := emp s.

Lemma resample_update : update (fun p => iid p) resample.
Proof. by move=> p pd; split=> [|s]; [apply: iid_dist | apply: emp_dist]. Qed.

Theorem C05a_refuted : ~ C05a_statement.
Proof.
move=> /(_ _ _ _ _ two_bool resample_update half half_dist 1%N isT) never.
have := half_returns; have idd p : is_dist p -> is_dist (@id (bool -> R) p) by [].
have := E_model_last (N := 2) (train := id) isT idd (at_start half) 1 half_dist.
rewrite -[run _ _ _ _ _]/(after (fun p => iid p) resample 1 (at_start half) half) never.
by rewrite -[prob _ _]/(E _ _) => ->; apply: Rlt_irrefl.
Qed.
