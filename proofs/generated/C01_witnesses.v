(** * The witnesses against readings of C01

    Written by `collapse-audit kernel` from the witness files of the dossier; never edited by
    hand. [C01a_by_x] refutes reading C01a by the point in the file x.json. *)

From Coq Require Import Reals ZArith QArith.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Distributions Extended Language Evaluate Witness.
From CollapseAudit.generated Require Import Statements.

Local Open Scope nat_scope.

(* P + c*Q - d*R >= 0  given  0 <= c, c < inf, 0 <= d, d < inf fails by at least 1/4. *)
Lemma C01a_by_a : ~ C01a_statement.
Proof.
pose P_at := [:: 1 # 2; 1 # 2]%Q.
pose Q_at := [:: 1 # 2; 1 # 2]%Q.
pose R'_at := [:: 1 # 2; 1 # 2]%Q.
pose c_at := (1 # 2)%Q.
pose d_at := (2 # 1)%Q.
have weights_P_at : weights 2 P_at by [].
have weights_Q_at : weights 2 Q_at by [].
have weights_R'_at : weights 2 R'_at by [].
have fact_1 : holds Le (denote 2 (Whole 0)) (denote 2 (Given c_at)) by settle.
have fact_2 : holds Lt (denote 2 (Given c_at)) (denote 2 Infinity) by settle.
have fact_3 : holds Le (denote 2 (Whole 0)) (denote 2 (Given d_at)) by settle.
have fact_4 : holds Lt (denote 2 (Given d_at)) (denote 2 Infinity) by settle.
have broken : ~ vunbroken Ge (@vdenote 2 (VBinary OSub (VBinary OAdd (Data P_at) (VBinary OMul
  (Constant (Given c_at)) (Data Q_at))) (VBinary OMul (Constant (Given d_at)) (Data R'_at))))
  (@vdenote 2 (Constant (Whole 0))) by settle.
move=> statement; apply: broken.
exact: (statement (letters 2) (@enough_letters 2 2 isT) (data P_at) (data Q_at) (data R'_at)
  (data_dist weights_P_at) (data_dist weights_Q_at) (data_dist weights_R'_at) (Q2R c_at) (Q2R d_at)
  fact_1 fact_2 fact_3 fact_4).
Qed.

(* P + c*Q - d*R >= 0  given  0 <= c, c < inf, 0 <= d, d < inf fails by at least 1/20. *)
Lemma C01a_by_a_distinct : ~ C01a_statement.
Proof.
pose P_at := [:: 1 # 4; 3 # 4]%Q.
pose Q_at := [:: 1 # 2; 1 # 2]%Q.
pose R'_at := [:: 4 # 5; 1 # 5]%Q.
pose c_at := (1 # 1)%Q.
pose d_at := (1 # 1)%Q.
have weights_P_at : weights 2 P_at by [].
have weights_Q_at : weights 2 Q_at by [].
have weights_R'_at : weights 2 R'_at by [].
have fact_1 : holds Le (denote 2 (Whole 0)) (denote 2 (Given c_at)) by settle.
have fact_2 : holds Lt (denote 2 (Given c_at)) (denote 2 Infinity) by settle.
have fact_3 : holds Le (denote 2 (Whole 0)) (denote 2 (Given d_at)) by settle.
have fact_4 : holds Lt (denote 2 (Given d_at)) (denote 2 Infinity) by settle.
have broken : ~ vunbroken Ge (@vdenote 2 (VBinary OSub (VBinary OAdd (Data P_at) (VBinary OMul
  (Constant (Given c_at)) (Data Q_at))) (VBinary OMul (Constant (Given d_at)) (Data R'_at))))
  (@vdenote 2 (Constant (Whole 0))) by settle.
move=> statement; apply: broken.
exact: (statement (letters 2) (@enough_letters 2 2 isT) (data P_at) (data Q_at) (data R'_at)
  (data_dist weights_P_at) (data_dist weights_Q_at) (data_dist weights_R'_at) (Q2R c_at) (Q2R d_at)
  fact_1 fact_2 fact_3 fact_4).
Qed.

(* P + Q - R >= 0 fails by at least 1/4. *)
Lemma C01e_by_e : ~ C01e_statement.
Proof.
pose P_at := [:: 1 # 4; 3 # 4]%Q.
pose Q_at := [:: 1 # 4; 3 # 4]%Q.
pose R'_at := [:: 3 # 4; 1 # 4]%Q.
have weights_P_at : weights 2 P_at by [].
have weights_Q_at : weights 2 Q_at by [].
have weights_R'_at : weights 2 R'_at by [].
have broken : ~ vunbroken Ge (@vdenote 2 (VBinary OSub (VBinary OAdd (Data P_at) (Data Q_at)) (Data
  R'_at))) (@vdenote 2 (Constant (Whole 0))) by settle.
move=> statement; apply: broken.
exact: (statement (letters 2) (@enough_letters 2 2 isT) (data P_at) (data Q_at) (data R'_at)
  (data_dist weights_P_at) (data_dist weights_Q_at) (data_dist weights_R'_at)).
Qed.

(* P + Q - R >= 0 fails by at least 1/20. *)
Lemma C01e_by_e_distinct : ~ C01e_statement.
Proof.
pose P_at := [:: 1 # 4; 3 # 4]%Q.
pose Q_at := [:: 1 # 2; 1 # 2]%Q.
pose R'_at := [:: 4 # 5; 1 # 5]%Q.
have weights_P_at : weights 2 P_at by [].
have weights_Q_at : weights 2 Q_at by [].
have weights_R'_at : weights 2 R'_at by [].
have broken : ~ vunbroken Ge (@vdenote 2 (VBinary OSub (VBinary OAdd (Data P_at) (Data Q_at)) (Data
  R'_at))) (@vdenote 2 (Constant (Whole 0))) by settle.
move=> statement; apply: broken.
exact: (statement (letters 2) (@enough_letters 2 2 isT) (data P_at) (data Q_at) (data R'_at)
  (data_dist weights_P_at) (data_dist weights_Q_at) (data_dist weights_R'_at)).
Qed.
