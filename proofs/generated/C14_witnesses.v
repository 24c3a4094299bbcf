(** * The witnesses against readings of C14

    Written by `collapse-audit kernel` from the witness files of the dossier; never edited by
    hand. [C14a_by_x] refutes reading C14a by the point in the file x.json. *)

From Coq Require Import Reals ZArith QArith.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Distributions Extended Language Evaluate Witness.
From CollapseAudit.generated Require Import Statements.

Local Open Scope nat_scope.

(* var(Q) <= var(P)  given  entropy(Q) < entropy(P), KL(Q, P) < inf fails by at least 2/25. *)
Lemma C14c_by_c : ~ C14c_statement.
Proof.
pose Q_at := [:: 1 # 5; 1 # 5; 3 # 5]%Q.
pose P_at := [:: 1 # 5; 2 # 5; 2 # 5]%Q.
have weights_Q_at : weights 3 Q_at by [].
have weights_P_at : weights 3 P_at by [].
pose mean_1 := Total (VBinary OMul (Data Q_at) Indices).
pose var_2 := Total (VBinary OMul (VBinary OPow (VBinary OSub Indices (Constant mean_1)) (Constant
  (Whole 2))) (Data Q_at)).
pose mean_3 := Total (VBinary OMul (Data P_at) Indices).
pose var_4 := Total (VBinary OMul (VBinary OPow (VBinary OSub Indices (Constant mean_3)) (Constant
  (Whole 2))) (Data P_at)).
pose entropy_5 := Unary OOpp (Total (VBinary OMul (Data Q_at) (VUnary OLog (Data Q_at)))).
pose entropy_6 := Unary OOpp (Total (VBinary OMul (Data P_at) (VUnary OLog (Data P_at)))).
pose KL_7 := Total (VBinary OSub (VBinary OMul (Data Q_at) (VUnary OLog (Data Q_at))) (VBinary OMul
  (Data Q_at) (VUnary OLog (Data P_at)))).
have fact_1 : holds Lt (denote 3 entropy_5) (denote 3 entropy_6) by settle.
have fact_2 : holds Lt (denote 3 KL_7) (denote 3 Infinity) by settle.
have broken : ~ unbroken Le (denote 3 var_2) (denote 3 var_4) by settle.
move=> statement; apply: broken.
exact: (statement (letters 3) (@enough_letters 2 3 isT) (data Q_at) (data P_at) (data_dist
  weights_Q_at) (data_dist weights_P_at) fact_1 fact_2).
Qed.

(* entropy(Q) < entropy(P)  given  KL(P0, Q) > KL(P0, P), KL(Q, P) < inf, KL(P, P0) < inf fails
   by at least 13/100. *)
Lemma C14p_by_p : ~ C14p_statement.
Proof.
pose Q_at := [:: 1 # 2; 1 # 2]%Q.
pose P_at := [:: 1 # 4; 3 # 4]%Q.
pose P0_at := [:: 1 # 4; 3 # 4]%Q.
have weights_Q_at : weights 2 Q_at by [].
have weights_P_at : weights 2 P_at by [].
have weights_P0_at : weights 2 P0_at by [].
pose entropy_1 := Unary OOpp (Total (VBinary OMul (Data Q_at) (VUnary OLog (Data Q_at)))).
pose entropy_2 := Unary OOpp (Total (VBinary OMul (Data P_at) (VUnary OLog (Data P_at)))).
pose KL_3 := Total (VBinary OSub (VBinary OMul (Data P0_at) (VUnary OLog (Data P0_at))) (VBinary
  OMul (Data P0_at) (VUnary OLog (Data Q_at)))).
pose KL_4 := Total (VBinary OSub (VBinary OMul (Data P0_at) (VUnary OLog (Data P0_at))) (VBinary
  OMul (Data P0_at) (VUnary OLog (Data P_at)))).
pose KL_5 := Total (VBinary OSub (VBinary OMul (Data Q_at) (VUnary OLog (Data Q_at))) (VBinary OMul
  (Data Q_at) (VUnary OLog (Data P_at)))).
pose KL_6 := Total (VBinary OSub (VBinary OMul (Data P_at) (VUnary OLog (Data P_at))) (VBinary OMul
  (Data P_at) (VUnary OLog (Data P0_at)))).
have fact_1 : holds Gt (denote 2 KL_3) (denote 2 KL_4) by settle.
have fact_2 : holds Lt (denote 2 KL_5) (denote 2 Infinity) by settle.
have fact_3 : holds Lt (denote 2 KL_6) (denote 2 Infinity) by settle.
have broken : ~ unbroken Lt (denote 2 entropy_1) (denote 2 entropy_2) by settle.
move=> statement; apply: broken.
exact: (statement (letters 2) (@enough_letters 2 2 isT) (data Q_at) (data P_at) (data P0_at)
  (data_dist weights_Q_at) (data_dist weights_P_at) (data_dist weights_P0_at) fact_1 fact_2 fact_3).
Qed.

(* entropy(Q) < entropy(P)  given  KL(P0, Q) > KL(P0, P), KL(Q, P) < inf, KL(P, P0) < inf fails
   by at least 13/100. *)
Lemma C14p_by_p_distinct : ~ C14p_statement.
Proof.
pose Q_at := [:: 1 # 2; 1 # 2]%Q.
pose P_at := [:: 1 # 4; 3 # 4]%Q.
pose P0_at := [:: 1 # 3; 2 # 3]%Q.
have weights_Q_at : weights 2 Q_at by [].
have weights_P_at : weights 2 P_at by [].
have weights_P0_at : weights 2 P0_at by [].
pose entropy_1 := Unary OOpp (Total (VBinary OMul (Data Q_at) (VUnary OLog (Data Q_at)))).
pose entropy_2 := Unary OOpp (Total (VBinary OMul (Data P_at) (VUnary OLog (Data P_at)))).
pose KL_3 := Total (VBinary OSub (VBinary OMul (Data P0_at) (VUnary OLog (Data P0_at))) (VBinary
  OMul (Data P0_at) (VUnary OLog (Data Q_at)))).
pose KL_4 := Total (VBinary OSub (VBinary OMul (Data P0_at) (VUnary OLog (Data P0_at))) (VBinary
  OMul (Data P0_at) (VUnary OLog (Data P_at)))).
pose KL_5 := Total (VBinary OSub (VBinary OMul (Data Q_at) (VUnary OLog (Data Q_at))) (VBinary OMul
  (Data Q_at) (VUnary OLog (Data P_at)))).
pose KL_6 := Total (VBinary OSub (VBinary OMul (Data P_at) (VUnary OLog (Data P_at))) (VBinary OMul
  (Data P_at) (VUnary OLog (Data P0_at)))).
have fact_1 : holds Gt (denote 2 KL_3) (denote 2 KL_4) by settle.
have fact_2 : holds Lt (denote 2 KL_5) (denote 2 Infinity) by settle.
have fact_3 : holds Lt (denote 2 KL_6) (denote 2 Infinity) by settle.
have broken : ~ unbroken Lt (denote 2 entropy_1) (denote 2 entropy_2) by settle.
move=> statement; apply: broken.
exact: (statement (letters 2) (@enough_letters 2 2 isT) (data Q_at) (data P_at) (data P0_at)
  (data_dist weights_Q_at) (data_dist weights_P_at) (data_dist weights_P0_at) fact_1 fact_2 fact_3).
Qed.
