(** * The witnesses against readings of C39

    Written by `collapse-audit kernel` from the witness files of the dossier; never edited by
    hand. [C39a_by_x] refutes reading C39a by the point in the file x.json. *)

From Coq Require Import Reals ZArith QArith.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Distributions Extended Language Evaluate Witness.
From CollapseAudit.generated Require Import Statements.

Local Open Scope nat_scope.

(* (1 - exp(-delta))/(exp(d) - exp(-delta)) < (1 - exp(-delta))/(exp(d2) - exp(-delta))  given  0
   < delta, delta < inf, 0 < d, d < inf, d < d2, d2 < inf fails by at least 17/100. *)
Lemma C39a_by_a : ~ C39a_statement.
Proof.
pose delta_at := (1 # 1)%Q.
pose d_at := (1 # 1)%Q.
pose d2_at := (2 # 1)%Q.
have fact_1 : holds Lt (denote 2 (Whole 0)) (denote 2 (Given delta_at)) by settle.
have fact_2 : holds Lt (denote 2 (Given delta_at)) (denote 2 Infinity) by settle.
have fact_3 : holds Lt (denote 2 (Whole 0)) (denote 2 (Given d_at)) by settle.
have fact_4 : holds Lt (denote 2 (Given d_at)) (denote 2 Infinity) by settle.
have fact_5 : holds Lt (denote 2 (Given d_at)) (denote 2 (Given d2_at)) by settle.
have fact_6 : holds Lt (denote 2 (Given d2_at)) (denote 2 Infinity) by settle.
have fact_7 : holds Gt (denote 2 (Given d2_at)) (denote 2 (Whole 0)) by settle.
have broken : ~ unbroken Lt (denote 2 (Binary ODiv (Binary OSub (Whole 1) (Unary OExp (Unary OOpp
  (Given delta_at)))) (Binary OSub (Unary OExp (Given d_at)) (Unary OExp (Unary OOpp (Given
  delta_at)))))) (denote 2 (Binary ODiv (Binary OSub (Whole 1) (Unary OExp (Unary OOpp (Given
  delta_at)))) (Binary OSub (Unary OExp (Given d2_at)) (Unary OExp (Unary OOpp (Given delta_at))))))
  by settle.
move=> statement; apply: broken.
exact: (statement (letters 2) (@enough_letters 2 2 isT) (Q2R delta_at) (Q2R d_at) (Q2R d2_at) fact_1
  fact_2 fact_3 fact_4 fact_5 fact_6 fact_7).
Qed.

(* (exp(-d) - exp(-g*d))/(1 - exp(-g*d)) < (exp(-d2) - exp(-g*d2))/(1 - exp(-g*d2))  given  1 <
   g, g < inf, 0 < d, d < inf, d < d2, d2 < inf fails by at least 7/50. *)
Lemma C39c_by_c : ~ C39c_statement.
Proof.
pose d_at := (1 # 1)%Q.
pose g_at := (2 # 1)%Q.
pose d2_at := (2 # 1)%Q.
have fact_1 : holds Lt (denote 2 (Whole 1)) (denote 2 (Given g_at)) by settle.
have fact_2 : holds Lt (denote 2 (Given g_at)) (denote 2 Infinity) by settle.
have fact_3 : holds Lt (denote 2 (Whole 0)) (denote 2 (Given d_at)) by settle.
have fact_4 : holds Lt (denote 2 (Given d_at)) (denote 2 Infinity) by settle.
have fact_5 : holds Lt (denote 2 (Given d_at)) (denote 2 (Given d2_at)) by settle.
have fact_6 : holds Lt (denote 2 (Given d2_at)) (denote 2 Infinity) by settle.
have fact_7 : holds Gt (denote 2 (Given d2_at)) (denote 2 (Whole 0)) by settle.
have broken : ~ unbroken Lt (denote 2 (Binary ODiv (Binary OSub (Unary OExp (Unary OOpp (Given
  d_at))) (Unary OExp (Binary OMul (Unary OOpp (Given g_at)) (Given d_at)))) (Binary OSub (Whole 1)
  (Unary OExp (Binary OMul (Unary OOpp (Given g_at)) (Given d_at)))))) (denote 2 (Binary ODiv
  (Binary OSub (Unary OExp (Unary OOpp (Given d2_at))) (Unary OExp (Binary OMul (Unary OOpp (Given
  g_at)) (Given d2_at)))) (Binary OSub (Whole 1) (Unary OExp (Binary OMul (Unary OOpp (Given g_at))
  (Given d2_at)))))) by settle.
move=> statement; apply: broken.
exact: (statement (letters 2) (@enough_letters 2 2 isT) (Q2R d_at) (Q2R g_at) (Q2R d2_at) fact_1
  fact_2 fact_3 fact_4 fact_5 fact_6 fact_7).
Qed.

(* (1 - exp(-delta))/(exp(d) - exp(-delta)) < (1 - exp(-delta))/(exp(d2) - exp(-delta))  given
   delta == 0, 0 < d, d < inf, d < d2, d2 < inf fails by an exact tie. *)
Lemma C39e_by_e : ~ C39e_statement.
Proof.
pose delta_at := (0 # 1)%Q.
pose d_at := (1 # 1)%Q.
pose d2_at := (2 # 1)%Q.
have fact_1 : holds Eq (denote 2 (Given delta_at)) (denote 2 (Whole 0)) by settle.
have fact_2 : holds Lt (denote 2 (Whole 0)) (denote 2 (Given d_at)) by settle.
have fact_3 : holds Lt (denote 2 (Given d_at)) (denote 2 Infinity) by settle.
have fact_4 : holds Lt (denote 2 (Given d_at)) (denote 2 (Given d2_at)) by settle.
have fact_5 : holds Lt (denote 2 (Given d2_at)) (denote 2 Infinity) by settle.
have fact_6 : holds Gt (denote 2 (Given d2_at)) (denote 2 (Whole 0)) by settle.
have broken : ~ unbroken Lt (denote 2 (Binary ODiv (Binary OSub (Whole 1) (Unary OExp (Unary OOpp
  (Given delta_at)))) (Binary OSub (Unary OExp (Given d_at)) (Unary OExp (Unary OOpp (Given
  delta_at)))))) (denote 2 (Binary ODiv (Binary OSub (Whole 1) (Unary OExp (Unary OOpp (Given
  delta_at)))) (Binary OSub (Unary OExp (Given d2_at)) (Unary OExp (Unary OOpp (Given delta_at))))))
  by settle.
move=> statement; apply: broken.
exact: (statement (letters 2) (@enough_letters 2 2 isT) (Q2R delta_at) (Q2R d_at) (Q2R d2_at) fact_1
  fact_2 fact_3 fact_4 fact_5 fact_6).
Qed.

(* (exp(delta) - 1)/(exp(d) - 1) < (exp(delta) - 1)/(exp(d2) - 1)  given  0 < delta, delta < inf,
   delta <= d, d < inf, d < d2, d2 < inf fails by at least 73/100. *)
Lemma C39f_by_f : ~ C39f_statement.
Proof.
pose delta_at := (1 # 1)%Q.
pose d_at := (1 # 1)%Q.
pose d2_at := (2 # 1)%Q.
have fact_1 : holds Lt (denote 2 (Whole 0)) (denote 2 (Given delta_at)) by settle.
have fact_2 : holds Lt (denote 2 (Given delta_at)) (denote 2 Infinity) by settle.
have fact_3 : holds Le (denote 2 (Given delta_at)) (denote 2 (Given d_at)) by settle.
have fact_4 : holds Lt (denote 2 (Given d_at)) (denote 2 Infinity) by settle.
have fact_5 : holds Lt (denote 2 (Given d_at)) (denote 2 (Given d2_at)) by settle.
have fact_6 : holds Lt (denote 2 (Given d2_at)) (denote 2 Infinity) by settle.
have fact_7 : holds Gt (denote 2 (Given d_at)) (denote 2 (Whole 0)) by settle.
have fact_8 : holds Gt (denote 2 (Given d2_at)) (denote 2 (Whole 0)) by settle.
have broken : ~ unbroken Lt (denote 2 (Binary ODiv (Binary OSub (Unary OExp (Given delta_at)) (Whole
  1)) (Binary OSub (Unary OExp (Given d_at)) (Whole 1)))) (denote 2 (Binary ODiv (Binary OSub (Unary
  OExp (Given delta_at)) (Whole 1)) (Binary OSub (Unary OExp (Given d2_at)) (Whole 1)))) by settle.
move=> statement; apply: broken.
exact: (statement (letters 2) (@enough_letters 2 2 isT) (Q2R delta_at) (Q2R d_at) (Q2R d2_at) fact_1
  fact_2 fact_3 fact_4 fact_5 fact_6 fact_7 fact_8).
Qed.
