(** * Answers to escalated tasks, and the model

    A letter is escalated where the model gives it less than [tau], and experts answer it as [P0]
    would: [answers tau P0 P] is [P0] conditioned on the letters that [P] gives less than [tau].

    - [C25c_refuted]  two models get different answers: on two equally likely letters, (1/4, 3/4)
                      and (3/4, 1/4) at [tau = 1/2].
    - [C25d_proved]   two models get the same answers iff they escalate the same letters of the
                      support of [P0]. *)

From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums Distributions Conditioning.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

(** The model that gives 1/4 to the letter [x] of two, and 3/4 to the other. *)

Definition unsure_of (x : bool) : bool -> R := fun i => if i == x then 1 / 4 else 3 / 4.

Lemma unsure_dist x : is_dist (unsure_of x).
Proof.
split=> [i|]; first by rewrite /unsure_of; case: eqP => _; lra.
by rewrite sumR_bool /unsure_of; case: x => /=; lra.
Qed.

Lemma unsure_escalated x i : escalated (1 / 2) (unsure_of x) i = (i == x).
Proof. by apply/escalatedP/idP; rewrite /unsure_of; case: eqP => _ //=; lra. Qed.

Lemma unsure_mass x : 0 < mass flat (escalated (1 / 2) (unsure_of x)).
Proof.
have dflat : is_dist (flat : bool -> R) by apply: flat_dist; rewrite card_bool.
apply: Rlt_le_trans (flat_gt0 x) (mass_term dflat _).
by rewrite unsure_escalated eqxx.
Qed.

Lemma unsure_answers x i : 0 < answers (1 / 2) flat (unsure_of x) i -> i = x.
Proof.
have dflat : is_dist (flat : bool -> R) by apply: flat_dist; rewrite card_bool.
by move=> /(cond_gt0 dflat (unsure_mass x)) [+ _]; rewrite unsure_escalated => /eqP.
Qed.

Theorem C25c_refuted : ~ C25c_statement.
Proof.
move=> all; have T2 : (2 <= #|bool_finType|)%N by rewrite card_bool.
have dflat := flat_dist (ltnW T2); have tau01 : 0 < 1 / 2 <= 1 by lra.
have same := all _ _ _ _ _ T2 dflat (unsure_dist true) (unsure_dist false) tau01
  (unsure_mass true) (unsure_mass false).
suff /unsure_answers : 0 < answers (1 / 2) flat (unsure_of false) true by [].
rewrite -same; apply/(cond_gt0 dflat (unsure_mass true)); split; last exact: flat_gt0.
by rewrite unsure_escalated.
Qed.

Theorem C25d_proved : C25d_statement.
Proof.
move=> T P0 P P' tau _ dP0 dP dP' _ m m'; rewrite /answers (cond_eq dP0 m m').
split=> same i pi; have E := same i pi.
  by split=> /escalatedP; [rewrite E | rewrite -E] => /escalatedP.
by apply/escalatedP/escalatedP => /E.
Qed.
