(** * The sharp bound along a run

    In order (ii), [P_{n+1} = (1 - a) F(P_n) + a Ph], with drift at most [d] and
    [D(P0||Ph) <= e], the nearness [y_n = e^-D(P0||P_n)] obeys a linear recursion.

    - [C36j_proved]: [y_{n+1} >= (1 - a) e^-d y_n + a e^-e], from every start. *)

From Coq Require Import Reals Lra FunctionalExtensionality.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums Distributions Divergence.
From CollapseAudit.theory Require Import Extended Language Transfer Exponentials Orders.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

Section Step.

Variables (T : finType) (a d e : R) (P0 p q h : T -> R).
Hypotheses (P0_dist : is_dist P0) (p_dist : is_dist p) (q_dist : is_dist q).
Hypotheses (h_dist : is_dist h) (a01 : 0 < a <= 1).
Hypothesis drift : holds Le (KL (vec P0) (vec q)) (KL (vec P0) (vec p) + fin d)%ext.
Hypothesis error : holds Le (KL (vec P0) (vec h)) (fin e).

Lemma nearness_human : exp (- e) <= nearness P0 h.
Proof.
have [ph he] := (iffLR (KL_leP _ P0_dist h_dist)) error.
by rewrite nearness_dom //; apply: exp_le; lra.
Qed.

Lemma nearness_step :
  (1 - a) * exp (- d) * nearness P0 p + a * exp (- e) <= nearness P0 (blend a q h).
Proof.
have a01' : 0 <= a <= 1 by lra.
have := nearness_concave P0_dist (proj1 q_dist) (proj1 h_dist) a01'.
have := drift_nearness P0_dist p_dist q_dist drift; have := nearness_human; nra.
Qed.

End Step.

Theorem C36j_proved : C36j_statement.
Proof.
move=> T F a d e P0 Ph P Q Fd a01 dP0 dPh rn err drift n.
have [dP dQ] := updated_run_dist n Fd a01 dPh rn.
have [dP' _] := updated_run_dist n.+1 Fd a01 dPh rn.
rewrite !eexp_opp_KL; try exact: (proj1 dP0); try exact: (proj1 dP); try exact: (proj1 dP').
rewrite (functional_extensionality _ _ (proj2 (proj2 rn n))).
exact: nearness_step dP0 dP dQ dPh a01 (drift n) err.
Qed.
