(** * The witnesses against readings of C21

    Written by `collapse-audit kernel` from the witness files of the dossier; never edited by
    hand. [C21a_by_x] refutes reading C21a by the point in the file x.json. *)

From Coq Require Import Reals ZArith QArith.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Distributions Extended Language Evaluate Witness.
From CollapseAudit.generated Require Import Statements.

Local Open Scope nat_scope.

(* var(mix(alpha, Pt, Ph)) > var(Pt)  given  0 < alpha, alpha <= 1 fails by at least 39/10000. *)
Lemma C21a_by_a : ~ C21a_statement.
Proof.
pose Pt_at := [:: 1 # 2; 1 # 2]%Q.
pose Ph_at := [:: 1 # 4; 3 # 4]%Q.
pose alpha_at := (1 # 4)%Q.
have weights_Pt_at : weights 2 Pt_at by [].
have weights_Ph_at : weights 2 Ph_at by [].
pose mix_1 := VBinary OAdd (VBinary OMul (Constant (Binary OSub (Whole 1) (Given alpha_at))) (Data
  Pt_at)) (VBinary OMul (Constant (Given alpha_at)) (Data Ph_at)).
pose mean_2 := Total (VBinary OMul mix_1 Indices).
pose var_3 := Total (VBinary OMul (VBinary OPow (VBinary OSub Indices (Constant mean_2)) (Constant
  (Whole 2))) mix_1).
pose mean_4 := Total (VBinary OMul (Data Pt_at) Indices).
pose var_5 := Total (VBinary OMul (VBinary OPow (VBinary OSub Indices (Constant mean_4)) (Constant
  (Whole 2))) (Data Pt_at)).
have fact_1 : holds Lt (denote 2 (Whole 0)) (denote 2 (Given alpha_at)) by settle.
have fact_2 : holds Le (denote 2 (Given alpha_at)) (denote 2 (Whole 1)) by settle.
have broken : ~ unbroken Gt (denote 2 var_3) (denote 2 var_5) by settle.
move=> statement; apply: broken.
exact: (statement (letters 2) (@enough_letters 2 2 isT) (data Pt_at) (data Ph_at) (data_dist
  weights_Pt_at) (data_dist weights_Ph_at) (Q2R alpha_at) fact_1 fact_2).
Qed.

(* var(mix(alpha, Pt, Ph)) > var(Pt)  given  0 < alpha, alpha <= 1 fails by at least 13/250. *)
Lemma C21a_by_a_distinct : ~ C21a_statement.
Proof.
pose Pt_at := [:: 1 # 3; 2 # 3]%Q.
pose Ph_at := [:: 1 # 10; 9 # 10]%Q.
pose alpha_at := (1 # 2)%Q.
have weights_Pt_at : weights 2 Pt_at by [].
have weights_Ph_at : weights 2 Ph_at by [].
pose mix_1 := VBinary OAdd (VBinary OMul (Constant (Binary OSub (Whole 1) (Given alpha_at))) (Data
  Pt_at)) (VBinary OMul (Constant (Given alpha_at)) (Data Ph_at)).
pose mean_2 := Total (VBinary OMul mix_1 Indices).
pose var_3 := Total (VBinary OMul (VBinary OPow (VBinary OSub Indices (Constant mean_2)) (Constant
  (Whole 2))) mix_1).
pose mean_4 := Total (VBinary OMul (Data Pt_at) Indices).
pose var_5 := Total (VBinary OMul (VBinary OPow (VBinary OSub Indices (Constant mean_4)) (Constant
  (Whole 2))) (Data Pt_at)).
have fact_1 : holds Lt (denote 2 (Whole 0)) (denote 2 (Given alpha_at)) by settle.
have fact_2 : holds Le (denote 2 (Given alpha_at)) (denote 2 (Whole 1)) by settle.
have broken : ~ unbroken Gt (denote 2 var_3) (denote 2 var_5) by settle.
move=> statement; apply: broken.
exact: (statement (letters 2) (@enough_letters 2 2 isT) (data Pt_at) (data Ph_at) (data_dist
  weights_Pt_at) (data_dist weights_Ph_at) (Q2R alpha_at) fact_1 fact_2).
Qed.

(* var(mix(alpha, Pt, Ph)) > var(Pt)  given  0 < alpha, alpha <= 1, max(Pt) == 1 fails by an
   exact tie. *)
Lemma C21b_by_b : ~ C21b_statement.
Proof.
pose Pt_at := [:: 0 # 1; 1 # 1]%Q.
pose Ph_at := [:: 0 # 1; 1 # 1]%Q.
pose alpha_at := (1 # 2)%Q.
have weights_Pt_at : weights 2 Pt_at by [].
have weights_Ph_at : weights 2 Ph_at by [].
pose mix_1 := VBinary OAdd (VBinary OMul (Constant (Binary OSub (Whole 1) (Given alpha_at))) (Data
  Pt_at)) (VBinary OMul (Constant (Given alpha_at)) (Data Ph_at)).
pose mean_2 := Total (VBinary OMul mix_1 Indices).
pose var_3 := Total (VBinary OMul (VBinary OPow (VBinary OSub Indices (Constant mean_2)) (Constant
  (Whole 2))) mix_1).
pose mean_4 := Total (VBinary OMul (Data Pt_at) Indices).
pose var_5 := Total (VBinary OMul (VBinary OPow (VBinary OSub Indices (Constant mean_4)) (Constant
  (Whole 2))) (Data Pt_at)).
have fact_1 : holds Lt (denote 2 (Whole 0)) (denote 2 (Given alpha_at)) by settle.
have fact_2 : holds Le (denote 2 (Given alpha_at)) (denote 2 (Whole 1)) by settle.
have fact_3 : holds Eq (denote 2 (Largest (Data Pt_at))) (denote 2 (Whole 1)) by settle.
have broken : ~ unbroken Gt (denote 2 var_3) (denote 2 var_5) by settle.
move=> statement; apply: broken.
exact: (statement (letters 2) (@enough_letters 2 2 isT) (data Pt_at) (data Ph_at) (data_dist
  weights_Pt_at) (data_dist weights_Ph_at) (Q2R alpha_at) fact_1 fact_2 fact_3).
Qed.

(* var(mix(alpha, Pt, Ph)) > var(Pt)  given  0 < alpha, alpha <= 1, max(Pt) == 1 fails by an
   exact tie. *)
Lemma C21b_by_b_replaced : ~ C21b_statement.
Proof.
pose Pt_at := [:: 0 # 1; 1 # 1]%Q.
pose Ph_at := [:: 1 # 1; 0 # 1]%Q.
pose alpha_at := (1 # 1)%Q.
have weights_Pt_at : weights 2 Pt_at by [].
have weights_Ph_at : weights 2 Ph_at by [].
pose mix_1 := VBinary OAdd (VBinary OMul (Constant (Binary OSub (Whole 1) (Given alpha_at))) (Data
  Pt_at)) (VBinary OMul (Constant (Given alpha_at)) (Data Ph_at)).
pose mean_2 := Total (VBinary OMul mix_1 Indices).
pose var_3 := Total (VBinary OMul (VBinary OPow (VBinary OSub Indices (Constant mean_2)) (Constant
  (Whole 2))) mix_1).
pose mean_4 := Total (VBinary OMul (Data Pt_at) Indices).
pose var_5 := Total (VBinary OMul (VBinary OPow (VBinary OSub Indices (Constant mean_4)) (Constant
  (Whole 2))) (Data Pt_at)).
have fact_1 : holds Lt (denote 2 (Whole 0)) (denote 2 (Given alpha_at)) by settle.
have fact_2 : holds Le (denote 2 (Given alpha_at)) (denote 2 (Whole 1)) by settle.
have fact_3 : holds Eq (denote 2 (Largest (Data Pt_at))) (denote 2 (Whole 1)) by settle.
have broken : ~ unbroken Gt (denote 2 var_3) (denote 2 var_5) by settle.
move=> statement; apply: broken.
exact: (statement (letters 2) (@enough_letters 2 2 isT) (data Pt_at) (data Ph_at) (data_dist
  weights_Pt_at) (data_dist weights_Ph_at) (Q2R alpha_at) fact_1 fact_2 fact_3).
Qed.

(* (entropy(mix(alpha, Pt, Ph)) - entropy(Pt))*(var(mix(alpha, Pt, Ph)) - var(Pt)) >= 0  given  0
   < alpha, alpha <= 1 fails by at least 11/10000. *)
Lemma C21e_by_e : ~ C21e_statement.
Proof.
pose Pt_at := [:: 1 # 4; 1 # 4; 1 # 2]%Q.
pose Ph_at := [:: 1 # 4; 1 # 2; 1 # 4]%Q.
pose alpha_at := (1 # 4)%Q.
have weights_Pt_at : weights 3 Pt_at by [].
have weights_Ph_at : weights 3 Ph_at by [].
pose mix_1 := VBinary OAdd (VBinary OMul (Constant (Binary OSub (Whole 1) (Given alpha_at))) (Data
  Pt_at)) (VBinary OMul (Constant (Given alpha_at)) (Data Ph_at)).
pose entropy_2 := Unary OOpp (Total (VBinary OMul mix_1 (VUnary OLog mix_1))).
pose entropy_3 := Unary OOpp (Total (VBinary OMul (Data Pt_at) (VUnary OLog (Data Pt_at)))).
pose mean_4 := Total (VBinary OMul mix_1 Indices).
pose var_5 := Total (VBinary OMul (VBinary OPow (VBinary OSub Indices (Constant mean_4)) (Constant
  (Whole 2))) mix_1).
pose mean_6 := Total (VBinary OMul (Data Pt_at) Indices).
pose var_7 := Total (VBinary OMul (VBinary OPow (VBinary OSub Indices (Constant mean_6)) (Constant
  (Whole 2))) (Data Pt_at)).
have fact_1 : holds Lt (denote 3 (Whole 0)) (denote 3 (Given alpha_at)) by settle.
have fact_2 : holds Le (denote 3 (Given alpha_at)) (denote 3 (Whole 1)) by settle.
have broken : ~ unbroken Ge (denote 3 (Binary OMul (Binary OSub entropy_2 entropy_3) (Binary OSub
  var_5 var_7))) (denote 3 (Whole 0)) by settle.
move=> statement; apply: broken.
exact: (statement (letters 3) (@enough_letters 2 3 isT) (data Pt_at) (data Ph_at) (data_dist
  weights_Pt_at) (data_dist weights_Ph_at) (Q2R alpha_at) fact_1 fact_2).
Qed.
